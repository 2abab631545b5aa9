import type { Check } from '../pipeline/check'
import { checkById, checks as all } from '../pipeline/checks'
import { visible } from '../pipeline/encoding/visible-text'
import { every, isRecord, list, type Log, nullable, number, oneOf, type Read, refuse, some, text } from '../share/shape'
import type { AnswerKind } from './answer'
import type { DrillReport, Row, Session } from './report'
import { type Score, scores } from './score'

/** Octets of a report that are read: a full one has a few hundred kilobytes. */
export const largestReport = 4_000_000

/** Requests of a run at most, and so the rows of its report. */
export const mostRequests = 600

/** A report can be anybody's: what would not be seen in its texts is spelled out. */
const seen = (longest: number): Read<string> => {
  const read = text(longest)
  return (value, path, log) => {
    const given = read(value, path, log)
    return given === undefined ? undefined : visible(given)
  }
}

const words = seen(2000)
const name = seen(200)
const address = seen(2000)
const link = text(32_768)
const count = number('requests', 0, 1e6, true)

const kinds = [
  'accepted',
  'in-band',
  'refused',
  'protocol',
  'broken',
  'limited',
  'redirect',
  'unclear',
  'none',
] as const
const kind: Read<AnswerKind> = oneOf(kinds)

const row = whole<Row>({
  id: name,
  title: words,
  score: oneOf(Object.keys(scores) as Score[]),
  note: nullable(words),
  foretold: whole<Row['foretold']>({
    outcome: oneOf(['accepted', 'rejected']),
    status: number('a status', 100, 599, true),
    check: nullable(checkId),
    says: nullable(words),
  }),
  got: whole<Row['got']>({ kind, status: nullable(number('a status', 100, 999, true)), error: nullable(name) }),
  differences: list(
    whole<Row['differences'][number]>({ what: name, good: nullable(words), sent: nullable(words) }),
    12,
  ),
  clauses: list(clause, 20),
  fix: nullable(words),
  link: nullable(playgroundLink),
})

const session: Read<Session> = (value, path, log) => {
  const read = some<{ kind: Session['kind']; withoutToken: AnswerKind; replayed: AnswerKind }>({
    kind: oneOf(['none', 'refused', 'hole']),
    withoutToken: kind,
    replayed: kind,
  })(value, path, log)
  if (!read) return undefined
  const { kind: what = 'none', withoutToken = 'none', replayed = 'none' } = read
  return what === 'none' ? { kind: what } : { kind: what, withoutToken, replayed }
}

const report = whole<DrillReport>({
  drill: (value, path, log) => (value === 1 ? 1 : refuse(value, path, '1, the version this page reads', log)),
  result: oneOf(['clean', 'holes', 'cannot-tell']),
  why: nullable(words),
  server: whole<DrillReport['server']>({
    url: address,
    resource: address,
    revision: nullable(name),
    validates: nullable(oneOf(['JWT', 'introspection'])),
    scopes: list(name, 200),
    sdk: nullable(
      whole<NonNullable<DrillReport['server']['sdk']>>({
        id: name,
        name,
        by: words,
        audience: words,
        errors: nullable(words),
      }),
    ),
  }),
  issuer: address,
  startedAt: number('seconds since 1970', 0, 1e11),
  seconds: number('seconds', 0, 1e6),
  requests: count,
  doors: list(words, 50),
  session,
  rows: list(row, mostRequests),
  leftOut: list(whole<DrillReport['leftOut'][number]>({ id: name, title: words, why: words }), 2000),
})

/** A report that a file holds, or a sentence about why it is none. Never throws; takes nothing it does not know. */
export function readReport(json: string): DrillReport | string {
  if (json.length > largestReport) return 'The file is larger than any report of a drill.'
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return notJson(json)
  }
  if (!isRecord(value) || !('drill' in value))
    return 'The file is JSON, and no report of a drill: --json FILE writes one.'
  const log: Log = { wrong: [], warnings: [] }
  const read = report(value, '', log)
  const [wrong] = log.wrong
  if (wrong || !read)
    return `The report cannot be read: ${wrong ? `${wrong.path} is ${wrong.found}, where ${wrong.expected} belongs` : 'it is empty'}.`
  return read
}

function notJson(text: string): string {
  if (/^\s{0,100}<(?:\?xml|testsuites?)\b/.test(text))
    return 'This is the JUnit file. The report is what --json FILE writes.'
  if (/^\s{0,100}\{\s{0,100}"drill"/.test(text))
    return 'This is the beginning of a report, and something of it is missing or changed. Take the file that --json FILE has written, whole.'
  return 'The file is no JSON. A report is what --json FILE writes.'
}

/** An object with every one of these members. */
function whole<T extends object>(fields: { readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>> }): Read<T> {
  const read = every<T>(fields, {} as T)
  return (value, path, log) => {
    if (!isRecord(value)) return refuse(value, path, 'an object', log)
    const lacking = Object.keys(fields).find((member) => !Object.hasOwn(value, member))
    if (lacking !== undefined) return refuse(undefined, path ? `${path}.${lacking}` : lacking, 'a value', log)
    return read(value, path, log)
  }
}

function checkId(value: unknown, path: string, log: Log): string | undefined {
  return typeof value === 'string' && checkById(value) ? value : refuse(value, path, 'the id of a check', log)
}

function web(value: unknown, path: string, log: Log): string | undefined {
  const given = address(value, path, log)
  if (given === undefined) return undefined
  return URL.canParse(given) && new URL(given).protocol === 'https:'
    ? given
    : refuse(value, path, 'an https address', log)
}

const checks: readonly Check[] = all
const citedHosts = new Set(checks.flatMap(({ specs }) => specs.map(({ href }) => new URL(href).host)))

const isCited = (href: string) => URL.canParse(href) && citedHosts.has(new URL(href).host)

/** Left out where it does not stand with the checks’ own: under the name of a specification no link leads elsewhere. */
function clause(value: unknown, path: string, log: Log): Row['clauses'][number] | undefined {
  const given = whole<Row['clauses'][number]>({ label: name, href: web })(value, path, log)
  return given && isCited(given.href) ? given : undefined
}

/** Of a link only what follows the # is kept: it is opened on the page's own site, whoever wrote the file. */
function playgroundLink(value: unknown, path: string, log: Log): string | undefined {
  const given = link(value, path, log)
  if (given === undefined) return undefined
  const at = given.indexOf('/playground/#')
  return at >= 0 ? given.slice(at) : refuse(value, path, 'a link to the playground', log)
}
