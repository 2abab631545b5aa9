import { duplicates, findMember, type JsonObject, memberValue, readObject } from '../encoding/json'

/** `cnf` as written (RFC 7800 §3.1), `undefined` if absent, `null` if it is no object of distinct members. */
export function confirmationOf(claims: JsonObject): JsonObject | null | undefined {
  if (memberValue(claims, 'cnf') === undefined) return undefined
  const object = readObject(findMember(claims, 'cnf')?.text ?? '')
  return typeof object === 'string' || duplicates(object).size > 0 ? null : object
}

/** The thumbprint of the client's certificate (RFC 8705 §3.1) as written; `undefined` if there is none. */
export function certificateThumbprint(claims: JsonObject): unknown {
  const cnf = confirmationOf(claims)
  return cnf ? memberValue(cnf, 'x5t#S256') : undefined
}

/** RFC 9110 §11.1: scheme names are compared without regard to case. */
export const isDpop = (scheme: string): boolean => scheme.toLowerCase() === 'dpop'
