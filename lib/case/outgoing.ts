import type { Case } from './case'
import type { Cut } from './credentials'
import type { Made } from './field'
import { fields } from './fields'
import { linkEntries, linkOf, type LinkState } from './link-state'
import { presenting } from './presenting'
import { cutBeside, cutPrivate } from './redact'
import { redactAs } from './redaction'

/* What of a case is handed on: as a link, and as a copy in which nothing gives access. */

/** What is said of a case to make its link. */
export interface Judged extends Made {
  readonly inputs: Case
}

/** What a link to exactly this says: live tokens included, texts with a private key in them not. */
export const linkStateOf = (judged: Judged): LinkState => cutState(rawState(judged), cutPrivate)

function rawState({ inputs, ...made }: Judged): LinkState {
  const presented = presenting(inputs, made.token)
  return linkOf(({ field, of }) => of(presented[field], made))
}

export const cutState = (state: LinkState, cut: Cut): LinkState =>
  linkOf(({ name, redact }) => redactAs(redact, state[name], cut))

/** The same state with nothing in it that gives access. */
export const withoutSignatures = (state: LinkState): LinkState => cutState(state, cutBeside(state.token))

/** What a link to this would leave out, by field: a text that holds a private key, keys that nobody can read. */
export function leftOut(judged: Judged): readonly string[] {
  const [raw, kept] = [rawState(judged), linkStateOf(judged)]
  const cut = linkEntries.filter(({ name }) => JSON.stringify(raw[name]) !== JSON.stringify(kept[name]))
  const unread = judged.inputs.keysText.trim() !== '' && raw.keys === null
  return [...cut.map(({ name }) => name), ...(unread ? ['keys'] : [])]
}

/**
 * The case as a copy may show it: every field without what gives access.
 * @param token the token presented, whose claims stay
 */
export function redactCase(inputs: Case, token: string): Case {
  const cut = cutBeside(token)
  const redacted = Object.entries(fields).map(([field, entry]) => [
    field,
    redactAs('redact' in entry ? entry.redact : undefined, inputs[field as keyof Case], cut),
  ])
  return Object.fromEntries(redacted) as Case
}
