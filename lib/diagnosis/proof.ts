import { type JsonObject, memberValue } from '../pipeline/encoding/json'
import { readSegment } from '../pipeline/encoding/object-segment'
import type { Subject } from './hypothesis'

/** The one DPoP proof of a request, opened. */
export interface Proof {
  readonly parts: readonly string[]
  readonly header: JsonObject
  readonly claims: JsonObject
}

/** Longest proof that is looked at, in characters. */
const longest = 16_384

/** `null` where there is none, or more than one, or it cannot be read. */
export function proofOf({ request }: Pick<Subject, 'request'>): Proof | null {
  const [text, ...more] = request.dpop
  if (text === undefined || more.length > 0 || text.length > longest) return null
  const parts = text.split('.')
  const [header, claims] = [readSegment(parts[0] ?? ''), readSegment(parts[1] ?? '')]
  return typeof header === 'string' || typeof claims === 'string' || parts.length !== 3
    ? null
    : { parts, header, claims }
}

/** A member that is text; '' where it is not. */
export function textOf(object: JsonObject, name: string): string {
  const value = memberValue(object, name)
  return typeof value === 'string' ? value : ''
}
