import { defineCheck } from '../check'
import type { Parts } from '../encoding/segments'
import { invalidToken } from '../http/answers'
import { rfc, rfc8725bis } from '../specs'

export default defineCheck({
  id: 'charset',
  group: 'serialization',
  title: 'Only base64url characters and dots',
  failureTitle: 'The token holds characters no JWT has',
  label: 'base64url characters only',
  demandedBy: 'RFC 7519',
  specs: [rfc(7519, '7.2'), rfc(7515, '2'), rfc8725bis('3.14')],
  jose: null,
  canBeOff: true,
  needs: ['jws'],
  varies: true,
  http: invalidToken('malformed token'),
  reasons: {
    stray: ({ character, part }: { character: string; part: string }) => ({
      says: `The ${part} contains “${character}”, which base64url does not use.`,
      because:
        'JWT segments are base64url without padding. Some decoders skip or repair other characters (jose does so in the signature), so the same token has many spellings; a deny list keyed on its text would miss them.',
      fix: 'If + / or = appear, something re-encoded the token as ordinary base64: pass it on unchanged.',
    }),
  },
  run({ facts: { jws }, pass, fail }) {
    const expected = 'A–Z a–z 0–9 - _'
    const strayed = jws.isBase64url ? undefined : named(jws).find(([, text]) => stray.test(text))
    if (!strayed) return pass(() => ({ expected, found: 'nothing else' }), { in: 'token' })
    const [part, text] = strayed
    const character = String.fromCodePoint(text.codePointAt(text.search(stray)) ?? 0)
    return fail('stray', () => ({ expected, found: `${character} in the ${part}`, character, part }), { in: 'token' })
  },
})

const stray = /[^A-Za-z0-9\-_]/

const named = ({ header, payload, signature }: Parts) =>
  [
    ['header', header],
    ['claims part', payload],
    ['signature', signature],
  ] as const
