import { base64url } from 'jose'
import { defineBody } from '../check'
import { type JsonObject, memberValue } from '../encoding/json'
import { describeSegment, readSegment } from '../encoding/object-segment'
import { decodeSegment } from '../encoding/segments'
import { clip, show } from '../encoding/visible-text'
import { repeated } from '../encoding/unique-members'

const fix = 'Have the client make the proof with a DPoP library, a new one for every request.'
const inProof = { in: 'proof' } as const

export const header = defineBody({
  needs: ['scheme'],
  provides: ['proofText'],
  reasons: {
    missing: () => ({
      says: 'The token came under DPoP, but no proof came with it.',
      because:
        'The token alone is what a thief would have. The proof, signed with the key the token is bound to, is what a thief has not.',
      fix: 'Send a DPoP header with a proof beside the Authorization header.',
    }),
    several: ({ found }: { found: string }) => ({
      says: `There are ${found}, and the server will not choose between them.`,
      because: 'A gateway that reads the first and a server that reads the last would check different proofs.',
      fix: 'Send one proof. A retry replaces the old proof; it does not add to it.',
    }),
  },
  run({ request: { dpop }, pass, fail }) {
    const expected = '1 DPoP header'
    const [first] = dpop
    if (first === undefined) return fail('missing', { expected, found: 'none' }, inProof)
    if (dpop.length > 1) return fail('several', { expected, found: `${dpop.length} DPoP headers` }, inProof)
    // A proxy may have joined two header lines into one.
    const joined = first.split(',')
    if (joined.length > 1 && joined.every((p) => /^\s*[\w-]+(\.[\w-]*){2}\s*$/.test(p)))
      return fail('several', { expected, found: `${joined.length} proofs in one header` }, inProof)
    return pass({ expected, found: '1' }, { proofText: first }, inProof)
  },
})

export const format = defineBody({
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
    }),
  },
  run({ facts: { proofText: text }, pass, fail }) {
    const expected = 'three parts, header and claims JSON objects'
    const wrong = (found: string) => fail('malformed', { expected, found }, inProof)
    const parts = text.split('.')
    if (parts.length !== 3)
      return wrong(`${parts.length === 1 ? 'there is no dot in it' : `it has ${parts.length} parts`}`)
    if (parts.some((p) => !canonical(p))) return wrong('a part is not canonical base64url')
    const [head, payload] = parts.map((p) => readSegment(p))
    if (!isObject(head)) return wrong(`its header is ${describeSegment(parts[0] ?? '', head ?? 'not-json')}`)
    if (!isObject(payload)) return wrong(`its claims part is ${describeSegment(parts[1] ?? '', payload ?? 'not-json')}`)
    const twice = repeated(head) ?? repeated(payload)
    if (twice)
      return fail(
        'duplicate',
        { expected: 'each name once', found: `${clip(twice.name, 40)} is ${twice.values}` },
        inProof,
      )
    return pass({ expected, found: 'such a text' }, { proof: { text, header: head, claims: payload } }, inProof)
  },
})

const isObject = (read: JsonObject | string | undefined): read is JsonObject => typeof read === 'object'

function canonical(segment: string): boolean {
  const octets = decodeSegment(segment)
  return octets !== null && base64url.encode(octets) === segment
}

/** Required members of a proof (RFC 9449 §4.2) and their types; `ath` has a check of its own. */
const required = { jti: 'string', htm: 'string', htu: 'string', iat: 'number' } as const

export const claims = defineBody({
  needs: ['proof'],
  reasons: {
    missing: ({ claim }: { claim: string }) => ({
      says: `The proof has no ${claim}.`,
      because:
        'A proof names itself (jti), the method (htm), the address (htu) and the time (iat). Without one of them it could be used elsewhere or later.',
      fix,
    }),
    'wrong-type': ({ claim, found }: { claim: string; found: string }) => ({
      says: `${claim} in the proof is ${found}.`,
      because:
        'jti, htm and htu are texts that are not empty; iat is a number of seconds. Another type is read differently by every library.',
      fix,
    }),
  },
  run({ facts: { proof }, pass, fail }) {
    const expected = Object.keys(required).join(', ')
    for (const [claim, type] of Object.entries(required)) {
      const value = memberValue(proof.claims, claim)
      const at = { in: 'proof', member: claim } as const
      if (value === undefined) return fail('missing', { expected, found: `no ${claim}`, claim }, at)
      if (
        typeof value !== type ||
        value === '' ||
        value === Number.POSITIVE_INFINITY ||
        value === Number.NEGATIVE_INFINITY
      )
        return fail(
          'wrong-type',
          {
            expected: `${claim} as ${type}`,
            found: typeof value === 'number' && !Number.isFinite(value) ? 'infinite' : show(value, 60),
            claim,
          },
          at,
        )
    }
    return pass({ expected, found: 'all of them' }, inProof)
  },
})

export const type = defineBody({
  needs: ['proof'],
  reasons: {
    other: ({ found }: { found: string }) => ({
      says: `The proof’s typ is ${found}; a proof says dpop+jwt.`,
      because:
        'The type keeps another JWT that the same key has signed, such as an access token or a client assertion, from being passed off as a proof.',
      fix,
    }),
  },
  run({ facts: { proof }, pass, fail }) {
    const typ = memberValue(proof.header, 'typ')
    const at = { in: 'proof', member: 'typ' } as const
    const evidence = {
      expected: 'dpop+jwt',
      found: typ === undefined ? 'absent' : typeof typ === 'string' ? clip(typ, 60) : show(typ, 60),
    }
    // RFC 7515 §4.1.9: media types ignore case, and application/ may be left out.
    const media = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : ''
    return media === 'dpop+jwt' ? pass(evidence, at) : fail('other', evidence, at)
  },
})
