import { defineCheck } from '../check'
import { isCompact } from '../encoding/segments'
import { invalidRequest } from '../http/answers'
import { rfc } from '../specs'

/** RFC 6750 §2.1 */
const syntax = /^[A-Za-z0-9\-._~+/]+=*$/

export default defineCheck({
  id: 'b64token',
  group: 'request',
  title: 'The credentials are one well-formed b64token',
  failureTitle: 'The credentials are malformed',
  label: 'well-formed credentials',
  demandedBy: 'RFC 6750',
  specs: [rfc(6750, '2.1')],
  jose: null,
  canBeOff: false,
  needs: ['credentials', 'scheme'],
  provides: ['presented'],
  varies: true,
  http: invalidRequest('malformed credentials'),
  reasons: {
    empty: ({ scheme }: { scheme: string }) => ({
      says: `The word ${scheme} came without a token.`,
      because: 'The header is there, so this is not a request without credentials; it is a malformed one.',
      fix: 'Check the variable that should hold the token: it was empty when the header was built.',
    }),
    malformed: ({ character, at, scheme }: { character: string; at: number; scheme: string }) => ({
      says: `After ${scheme} stands something that is not one token: ${character} at position ${at}.`,
      because:
        'An access token is letters, digits and - . _ ~ + / with = only at the end. Quotes, spaces, line breaks or a second “Bearer” are left over from copying.',
      fix: 'Strip what surrounds the token before it is put in the header.',
    }),
  },
  run({ facts: { credentials, scheme }, pass, fail }) {
    const expected = 'letters, digits, - . _ ~ + / and = at the end'
    if (credentials === '') return fail('empty', () => ({ expected, found: 'nothing', scheme }), { in: 'request' })
    // Most tokens are three parts of base64url, which is asked again below.
    if (!isCompact(credentials) && !syntax.test(credentials))
      return fail('malformed', () => ({ expected, ...firstOffence(credentials), scheme }), { in: 'token' })
    const evidence = () => ({ expected, found: `${credentials.length} such characters` })
    return pass(evidence, { in: 'token' }, { presented: credentials })
  },
})

/** Its position counts from 1. */
function firstOffence(text: string) {
  const stray = text.search(/[^A-Za-z0-9\-._~+/=]/)
  const index = stray >= 0 ? stray : text.search(/=[^=]/)
  const character = nameOf(text.slice(index).match(/^./su)?.[0] ?? '')
  return { found: `${character} at position ${index + 1}`, character, at: index + 1 }
}

function nameOf(character: string): string {
  const names: Record<string, string> = {
    ' ': 'a space',
    '\n': 'a line break',
    '\r': 'a carriage return',
    '\t': 'a tab',
    '"': 'a quotation mark',
    '\0': 'a NUL byte',
    '': 'nothing',
  }
  const code = character.codePointAt(0) ?? 0
  return (
    names[character] ?? (code < 33 || code > 126 ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character)
  )
}
