import type { HttpAnswer } from '../pipeline/challenge'
import type { StackAnswer } from './answers'

/** What a real server answered. */
export interface Got {
  readonly status: number
  readonly challenge: string | null
  /** A JSON-RPC result came back. */
  readonly result: boolean
}

/** In what a prediction and an answer can differ, the gravest first. */
export type Aspect = 'verdict' | 'status' | 'error' | 'challenge'

/** In what they differ first; `null`: in nothing. */
export function differenceOf(predicted: StackAnswer, got: Got): Aspect | null {
  const challenge = challengeOf(predicted.answer)
  if (predicted.accepted !== got.result) return 'verdict'
  if (predicted.answer.status !== got.status) return 'status'
  if (errorIn(challenge) !== errorIn(got.challenge)) return 'error'
  return comparable(challenge, challenge) === comparable(got.challenge, challenge) ? null : 'challenge'
}

/** The value of `WWW-Authenticate`; `null` if there is none. */
export const challengeOf = ({ headers }: HttpAnswer): string | null =>
  headers.find(([name]) => name === 'WWW-Authenticate')?.[1] ?? null

/** The first error a challenge names; `null` if it names none. */
export const errorIn = (challenge: string | null): string | null => quoted(challenge ?? '', 'error')?.value ?? null

/** The first parameter of that name, and where its value begins. */
function quoted(challenge: string, name: string): { readonly value: string; readonly at: number } | null {
  const opening = ` ${name}="`
  const found = challenge.indexOf(opening)
  if (found < 0) return null
  const at = found + opening.length
  return { value: challenge.slice(at).split('"', 1)[0] ?? '', at }
}

/** A description that nobody foretells is any: what a library says of a fault. */
function comparable(challenge: string | null, predicted: string | null): string | null {
  const description = challenge === null ? null : quoted(challenge, 'error_description')
  if (challenge === null || !description || quoted(predicted ?? '', 'error_description')?.value !== '…')
    return challenge
  return `${challenge.slice(0, description.at)}…${challenge.slice(description.at + description.value.length)}`
}
