import type { JsonObject } from '../pipeline/encoding/json'
import { readSegment } from '../pipeline/encoding/object-segment'

interface InField {
  readonly parts: readonly string[]
  /** `null` where the part cannot be read as an object. */
  readonly header: JsonObject | null
  readonly claims: JsonObject | null
}

/** The token of a field that was sent in place of Authorization: `Cf-Access-Jwt-Assertion: …`. */
export function inField(line: string): InField {
  const parts = line
    .slice(line.indexOf(':') + 1)
    .trim()
    .split('.', 4)
  const [header, claims] = [parts[0], parts[1]].map((part) => readSegment(part ?? ''))
  const object = (read: typeof header) => (typeof read === 'object' ? read : null)
  return { parts, header: object(header), claims: object(claims) }
}
