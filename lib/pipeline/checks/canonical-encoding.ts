import { defineCheck } from '../check'
import { memberOf } from '../encoding/object-segment'
import { respelled } from '../encoding/segments'
import { algorithmOf } from '../keys/algorithms'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { listed } from '../encoding/visible-text'

export default defineCheck({
  id: 'canonical-encoding',
  group: 'serialization',
  title: 'Each part is encoded in the one canonical way',
  failureTitle: 'A part is encoded in a non-canonical way',
  label: 'canonical base64url',
  demandedBy: 'policy',
  specs: [rfc(4648, '3.5')],
  jose: null,
  canBeOff: true,
  needs: ['jws'],
  varies: true,
  http: invalidToken('malformed token'),
  reasons: {
    'not-canonical': ({ part, canonical }: { part: string; canonical: string }) => ({
      says: `The ${part} is a second spelling of the same bytes: its last character carries bits that mean nothing.`,
      because: `Encoded again, it would end in “${canonical}”. ${part === 'signature' ? 'Decoders that skip those bits read both spellings as one signature. If it verifies, the token can be written in several ways, and anything that compares raw tokens, such as a replay cache, is fooled.' : 'Decoders differ in whether they take such text. It is signed as it stands, so only its issuer can have written it so.'}`,
      fix: 'Use the token exactly as it was issued. Key deny lists on jti, never on the text of the token.',
    }),
    'cut-short': ({ octets, whole, algorithm }: { octets: number; whole: string; algorithm: string }) => ({
      says: `The signature has ${octets} bytes and a broken last character; one of ${algorithm} has ${whole} bytes.`,
      because:
        'No whole signature has this length, so this one cannot verify: the end of the token was cut off, or something was added to it. Terminals, log lines and database columns cut long tokens.',
      fix: 'Copy the token again, whole.',
      headline: 'The signature is not whole',
    }),
    'not-base64url': ({ part }: { part: string }) => ({
      says: `The ${part} cannot be decoded as base64url at all.`,
      because:
        'No sequence of bytes encodes to a length of one more than a multiple of four: a character is missing or one too many was copied.',
      fix: 'Copy the token again, whole.',
      headline: 'A part cannot be decoded',
    }),
  },
  run({ facts: { jws }, pass, fail }) {
    const expected = 're-encoding gives the same text'
    for (const [part, text] of [
      ['header', jws.header],
      ['claims part', jws.payload],
      ['signature', jws.signature],
    ] as const) {
      const again = respelled(text, jws.isBase64url || undefined)
      if (again === text) continue
      if (again === null) {
        const found = () => `${text.length} characters that do not decode`
        return fail('not-base64url', () => ({ expected, found: found(), part }), { in: 'token' })
      }
      const cut = part === 'signature' ? unfitting(jws) : null
      if (cut)
        return fail('cut-short', () => ({ expected: `${cut.whole} bytes`, found: `${cut.octets} bytes`, ...cut }), {
          in: 'token',
        })
      const canonical = again.slice(-4)
      const found = () => `…${text.slice(-4)} instead of …${canonical}`
      return fail('not-canonical', () => ({ expected, found: found(), part, canonical }), { in: 'token' })
    }
    return pass(() => ({ expected, found: 'the same text' }), { in: 'token' })
  },
})

/** How long the signature is, where the algorithm it names has none so long; `null` where it may be whole. */
function unfitting({ header, signature }: { readonly header: string; readonly signature: string }) {
  const alg = memberOf(header, 'alg')
  const lengths = typeof alg === 'string' ? algorithmOf(alg)?.signatureOctets : undefined
  const octets = (signature.length * 3) >> 2
  if (typeof alg !== 'string' || !lengths || lengths.includes(octets)) return null
  return { octets, whole: listed(lengths.map(String), ' or '), algorithm: alg }
}
