import type { JWK } from 'jose'
import { base64urlOf } from '../pipeline/encoding/segments'
import { isObject, memberValue, readObject } from '../pipeline/encoding/json'
import { compact, withMember } from '../playground/json-text'
import { signCompact } from '../signing/sign'
import type { Target, Unable } from './attack'

/** A member's value in a JSON text; `undefined` where there is none to read. */
export function valueIn(text: string, name: string): unknown {
  const object = readObject(text)
  return typeof object === 'string' ? undefined : memberValue(object, name)
}

/** The text with these members, in their order; `undefined` removes one. */
export const withMembers = (text: string, members: Readonly<Record<string, unknown>>): string =>
  Object.entries(members).reduce((before, [name, value]) => withMember(before, name, value) ?? before, text)

export const algOf = ({ header }: Pick<Target, 'header'>): string => {
  const alg = valueIn(header, 'alg')
  return typeof alg === 'string' ? alg : ''
}

export const segmentOf = (text: string): string => base64urlOf(compact(text))

/** What is presented, with other texts before its signature. */
export const underOldSignature = ({ token }: Target, header: string, payload: string): string =>
  `${segmentOf(header)}.${segmentOf(payload)}.${token.split('.')[2] ?? ''}`

/** Signed by somebody no server trusts, under a header that says what it is told and names that key's algorithm. */
export async function signedByAttacker(
  { header, payload, attackerKey }: Target,
  members: (key: JWK) => Readonly<Record<string, unknown>>,
): Promise<string> {
  const { jwk, alg } = await attackerKey(algOf({ header }))
  return signCompact(compact(withMembers(header, { alg, ...members(jwk) })), compact(payload), jwk, alg)
}

/** Why nothing can be changed in a token; `null` where header and claims are JSON objects. */
export function unreadable({ header, payload }: Target): Unable | null {
  if (isObject(header) && isObject(payload)) return null
  const part = isObject(header) ? 'claims' : 'header'
  return {
    says: `The ${part} cannot be read as a JSON object, so there is nothing to change.`,
    fix: 'Paste a JWT above, or mend its text.',
  }
}
