import { defineCheck, invalidToken } from '../check'
import { respelled } from '../encoding/segments'
import { rfc } from '../specs'

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
  http: invalidToken('malformed token'),
  reasons: {
    'not-canonical': ({ part, canonical }: { part: string; canonical: string }) => ({
      says: `The ${part} is a second spelling of the same bytes: its last character carries bits that mean nothing.`,
      because: `Encoded again, it would end in “${canonical}”. ${part === 'signature' ? 'The signature still verifies, so one token can be written in several ways, and anything that compares raw tokens, such as a replay cache, is fooled.' : 'Decoders differ in whether they take such text. It is signed as it stands, so only its issuer can have written it so.'}`,
      fix: 'Use the token exactly as it was issued. Key deny lists on jti, never on the text of the token.',
    }),
    'not-base64url': ({ part }: { part: string }) => ({
      says: `The ${part} cannot be decoded as base64url at all.`,
      because:
        'No sequence of bytes encodes to a length of one more than a multiple of four: a character is missing or one too many was copied.',
      fix: 'Copy the token again, whole.',
    }),
  },
  run({ facts: { jws }, pass, fail }) {
    const expected = 're-encoding gives the same text'
    for (const [part, text] of [
      ['header', jws.header],
      ['claims part', jws.payload],
      ['signature', jws.signature],
    ] as const) {
      const again = respelled(text)
      if (again === text) continue
      if (again === null) {
        const found = () => `${text.length} characters that do not decode`
        return fail('not-base64url', () => ({ expected, found: found(), part }), { in: 'token' })
      }
      const canonical = again.slice(-4)
      const found = () => `…${text.slice(-4)} instead of …${canonical}`
      return fail('not-canonical', () => ({ expected, found: found(), part, canonical }), { in: 'token' })
    }
    return pass(() => ({ expected, found: 'the same text' }), { in: 'token' })
  },
})
