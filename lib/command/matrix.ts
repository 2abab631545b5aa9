import { csvOf } from '../matrix/export/csv'
import { type Exported, type Heading, wordOf } from '../matrix/export/columns'
import { jsonOf } from '../matrix/export/json'
import { markdownOf } from '../matrix/export/markdown'
import { judgeAt, type When } from '../matrix/judge-tokens'
import { rowOf } from '../matrix/row'
import { runMatrix, type Source, Texts } from '../matrix/run'
import { columnSentence, type Summary, summarize } from '../matrix/summary'
import { TokenTable } from '../matrix/table'
import { instant } from '../pipeline/encoding/instant'
import type { TargetServer } from '../pipeline/types'
import { instantGiven } from './asked'
import { type Given, first, type Problem } from './command-line'
import { serversIn } from './server-file'
import { columns, painted, paragraph, type Style, safe, safeJson } from './text'
import type { Content, Machine } from './world'

/** Rows shown to a person; programs get all of them. */
const mostShown = 40

/** What came of it. The text comes in parts: there may be very many tokens. */
export interface Matrix {
  readonly status: number
  readonly out: AsyncIterable<string>
  /** Sentences about what was read. */
  readonly notes: readonly string[]
}

/** `deputy-lab matrix`: every token of the sources at every server. Their texts are nowhere in the output. */
export async function matrixOf(
  given: Given,
  sources: readonly Source[],
  content: Content,
  machine: Machine,
): Promise<Matrix | Problem> {
  const servers = await serversFor(given, content, machine)
  if ('says' in servers) return servers
  const when = whenOf(given, machine.now())
  if ('says' in when) return when
  const table = new TokenTable(servers)
  const judges = [judgeAt(servers, when)]
  const notes = await runMatrix({ sources, table, judges, onProgress: () => {}, isCancelled: () => false }, new Texts())
  if (table.size === 0) return { says: ['No token was found.', ...notes].join(' ') }
  const rows = Array.from({ length: table.size }, (_, row) => row)
  const summary = summarize(table, rows)
  const heading: Heading = { servers, when: presented(when), withTokens: false }
  return {
    status: summary.columns.some(({ holes }) => holes > 0) ? 1 : 0,
    out: written(given, heading, summary, table, machine.style),
    notes,
  }
}

async function serversFor(
  given: Given,
  content: Content,
  machine: Machine,
): Promise<readonly TargetServer[] | Problem> {
  const file = first(given, 'servers')
  if (file === undefined) return content.matrixServers()
  const text = await machine.read(file)
  return typeof text === 'string' ? serversIn(text, file, content) : text
}

function whenOf(given: Given, now: number): When | Problem {
  const written = first(given, 'at')
  if (written === undefined || written === 'issued') return { kind: 'fresh', otherwise: now }
  const seconds = instantGiven(given, now)
  return typeof seconds === 'number' ? { kind: 'at', seconds } : seconds
}

const presented = (when: When): string =>
  when.kind === 'fresh'
    ? 'Each token as a Bearer token, when it was issued.'
    : `Each token as a Bearer token at ${instant(when.seconds) ?? when.seconds}.`

function written(
  given: Given,
  heading: Heading,
  summary: Summary,
  table: TokenTable,
  style: Style,
): AsyncIterable<string> {
  if (given.options.has('json')) return escaped(jsonOf(heading, rowsOf(table)))
  if (given.options.has('csv')) return csvOf(heading, rowsOf(table))
  if (given.options.has('markdown')) return markdownOf(heading, summary, rowsOf(table))
  return textOf(heading, summary, table, style)
}

async function* escaped(parts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const part of parts) yield safeJson(part)
}

async function* rowsOf(table: TokenTable): AsyncGenerator<Exported> {
  for (let row = 0; row < table.size; row++) yield { row: rowOf(table, row), token: '' }
}

async function* textOf(heading: Heading, summary: Summary, table: TokenTable, style: Style): AsyncGenerator<string> {
  yield `${paragraph(`${counted(summary)} ${heading.when}`, style)}\n\n`
  for (const [i, column] of summary.columns.entries()) {
    const sentence = safe(columnSentence(heading.servers[i]?.name ?? '', column))
    yield `${column.holes > 0 ? painted(sentence, 'bad', style) : sentence}\n`
  }
  const shown = Array.from({ length: Math.min(table.size, mostShown) }, (_, row) => rowOf(table, row))
  const head = ['Token', 'Audience', ...heading.servers.map(({ name }) => safe(name))]
  yield `\n${columns([head, ...shown.map((row) => [row.fingerprint, safe(row.audience.slice(0, 48)), ...row.cells.map(wordOf)])])}\n`
  if (table.size > mostShown)
    yield `\n${table.size - mostShown} more tokens are not shown; --json and --csv have all of them.\n`
}

const counted = ({ tokens, seen }: Summary): string =>
  `${tokens === 1 ? '1 token' : `${tokens} different tokens`}${seen > tokens ? `, found ${seen} times` : ''}.`
