import { base64url } from 'jose'
import { defineBody } from '../check'
import type { JsonObject } from '../encoding/json'
import { describeSegment, readSegment } from '../encoding/object-segment'
import { decodeSegment } from '../encoding/segments'
import { clip } from '../encoding/visible-text'
import { repeated } from '../encoding/unique-members'
import { useLibrary as fix } from './fixes'

export default defineBody({
  needs: ['proofText'],
  provides: ['proof'],
  reasons: {
    malformed: ({ found }: { found: string }) => ({
      says: `The proof is not a compact JWT: ${found}.`,
      because: 'A proof is three base64url parts, two of them JSON objects, with a dot between them.',
      fix,
    }),
    duplicate: ({ found }: { found: string }) => ({
      says: `The proof says something twice: ${found}.`,
      because: 'Two programs that read this proof could act on different values.',
      fix,
      headline: 'The proof says something twice',
    }),
  },
  run({ facts: { proofText: text }, pass, fail }) {
    const expected = 'three parts, header and claims JSON objects'
    const at = { in: 'proof' } as const
    const malformed = (found: () => string) => fail('malformed', () => ({ expected, found: found() }), at)
    const parts = text.split('.')
    const { length } = parts
    if (length !== 3) return malformed(() => (length === 1 ? 'there is no dot in it' : `it has ${length} parts`))
    if (parts.some((p) => !canonical(p))) return malformed(() => 'a part is not canonical base64url')
    const [head = '', payload = ''] = parts
    const [header, claims] = [readSegment(head), readSegment(payload)]
    if (!isObject(header)) return malformed(() => `its header is ${describeSegment(head, header)}`)
    if (!isObject(claims)) return malformed(() => `its claims part is ${describeSegment(payload, claims)}`)
    const twice = repeated(header) ?? repeated(claims)
    if (twice) {
      const found = () => `${clip(twice.name, 40)} is ${twice.values}`
      return fail('duplicate', () => ({ expected: 'each name once', found: found() }), at)
    }
    return pass(() => ({ expected, found: 'such a text' }), at, { proof: { text, header, claims } })
  },
})

const isObject = (read: JsonObject | string): read is JsonObject => typeof read === 'object'

function canonical(segment: string): boolean {
  const octets = decodeSegment(segment)
  return octets !== null && base64url.encode(octets) === segment
}
