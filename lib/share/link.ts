import { clip, visible } from '../pipeline/encoding/visible-text'
import { type Decoded, decodeText, encodeText, longestFragment, tidyFragment } from './codec'
import type { Log, Wrong } from './shape'

/** `type`: a field holds something else than it should. `scenario`: not the id of one. */
type LinkProblem = 'broken' | 'foreign' | 'newer' | 'huge' | 'type' | 'scenario'
interface Trouble {
  readonly problem: LinkProblem
  /** What was found beside what was expected. */
  readonly says: string
  /** What to do about it. */
  readonly fix: string
}
/** Reads the state a link carries; `undefined` if it is no object. What is wrong goes into the log. */
export type ReadState<S> = (value: unknown, log: Log) => S | undefined
export type LinkResult<S> =
  | { readonly kind: 'none' }
  /** The syntax is right; whether such a scenario exists the caller knows. */
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'state'; readonly state: S; readonly warnings: readonly string[] }
  | ({ readonly kind: 'broken' } & Trouble)
export type EncodedLink = { readonly ok: true; readonly fragment: string } | ({ readonly ok: false } & Trouble)

const scenarioId = /^[a-z0-9-]{1,80}$/

/**
 * The fragment, without `#`, that opens this state elsewhere.
 * @param scenario id of the scenario shown, while nothing was changed; otherwise `null`.
 * @param read how it will be read: what its reader does not know is left behind
 * Refused (`huge`, `type`): what `openLink` would not read back.
 */
export async function makeLink<S>(state: S, scenario: string | null, read: ReadState<S>): Promise<EncodedLink> {
  if (scenario !== null && scenarioId.test(scenario)) return { ok: true, fragment: `scenario=${scenario}` }
  const log: Log = { wrong: [], warnings: [] }
  // Read like a link from outside: only known and public members get past the readers.
  const safe = read(state, log)
  if (log.wrong[0]) return { ok: false, ...wrongType(log.wrong[0]) }
  const fragment = await encodeText(JSON.stringify(safe))
  // Deflating hides how long the text is, so the reader's limit is tried as well.
  const again = await decodeText(fragment)
  return again.ok ? { ok: true, fragment } : { ok: false, ...tooMuch(fragment) }
}

/**
 * What a fragment (with or without `#`) stands for. Never throws.
 */
export async function openLink<S>(fragment: string, read: ReadState<S>): Promise<LinkResult<S>> {
  const short = fragment.length > longestFragment ? null : tidyFragment(fragment)
  if (short === '') return { kind: 'none' }
  if (short?.startsWith('scenario=')) return scenarioOf(short.slice('scenario='.length))
  const decoded = await decodeText(fragment)
  if (!decoded.ok) return { kind: 'broken', ...explain(decoded) }
  return stateOf(decoded.text, read)
}

function scenarioOf(id: string): LinkResult<never> {
  if (scenarioId.test(id)) return { kind: 'scenario', id }
  const says = `This link names the scenario ${JSON.stringify(clip(id, 60))}; an id has small letters, digits and hyphens, at most 80.`
  return { kind: 'broken', problem: 'scenario', says, fix: 'Open the list of scenarios and choose it there.' }
}

function stateOf<S>(text: string, read: ReadState<S>): LinkResult<S> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return {
      kind: 'broken',
      ...explain({ ok: false, problem: 'broken', expected: 'JSON', found: 'text that is none' }),
    }
  }
  const log: Log = { wrong: [], warnings: [] }
  const state = read(json, log)
  const [wrong] = log.wrong
  if (wrong) return { kind: 'broken', ...wrongType(wrong) }
  return state ? { kind: 'state', state, warnings: log.warnings } : { kind: 'none' }
}

function wrongType({ path, expected, found }: Wrong): Trouble {
  return {
    problem: 'type',
    says: `${path || 'The whole link'}: expected ${expected}, found ${found}.`,
    fix: 'This link was not made by this page, or was changed afterwards. Ask for a new one, or start with an empty playground.',
  }
}

function explain({ problem, expected, found: raw }: Decoded & { ok: false }): Trouble {
  const found = visible(raw)
  switch (problem) {
    case 'broken':
      return {
        problem,
        says: `This link arrived damaged: expected ${expected}, found ${found}.`,
        fix: 'It was probably cut or wrapped on its way. Copy the whole link again, up to its last character.',
      }
    case 'foreign':
      return {
        problem,
        says: `What follows the # is not a playground link: expected ${expected} or scenario=…, found ${visible(JSON.stringify(raw))}.`,
        fix: 'Copy the link again from the share button, or start with an empty playground.',
      }
    case 'newer':
      return {
        problem,
        says: `This link is of ${found}; this page reads ${expected}.`,
        fix: 'Reload the page to get its newest version, or open the link where it was made.',
      }
    case 'huge':
      return {
        problem,
        says: `This link is too large: expected ${expected}, found ${found}.`,
        fix: 'Ask for the token itself and paste it here: the playground takes longer tokens than a link does.',
      }
  }
}

function tooMuch(fragment: string): Trouble {
  return {
    problem: 'huge',
    says: `This state does not fit a link: ${fragment.length} characters where ${longestFragment} are the most, or more than 1 MiB of text.`,
    fix: 'Shorten the token or the key set, or send the token in a file.',
  }
}
