import type { Hostile } from './corpus'
import { randomTexts } from './random'

const header = 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6ImVzMSJ9'
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i))

const repeated: Readonly<Record<string, string>> = {
  spaces: ' ',
  schemes: 'Bearer ',
  headers: 'Authorization: Bearer ',
  'names joined by equals signs': 'access_token=',
  'names apart': 'access_token= ',
  starts: 'eyJ ',
  'longer starts': 'eyJaaaaaaaaaa ',
  'starts a line each': 'eyJ\n',
  'starts and schemes': 'Bearer eyJ\n',
  'starts in quotes': '"eyJ"',
  'starts after marks': '!eyJ',
  'lines of two': 'ey\n',
  quotes: '"',
  'quotes escaped': '\\"',
  'zero-width characters': '\u200B',
  brackets: '[',
  'line ends': '\n',
  'line ends typed out': '\\n',
}

/** Texts for the token field: each the same piece over and over, or one after a start of a token. */
export const hostilePastes: readonly Hostile<string>[] = [
  ...Object.entries(repeated).map(([name, piece]) => ({ name, make: (n: number) => piece.repeat(n) })),
  ...Object.entries({
    dots: '.',
    'closing brackets': ')',
    'closing brackets in turn': ')a',
    'percent signs': '%2E',
    backslashes: '\\',
    letters: 'a',
    ampersands: '&a',
    'quoted lines': '\n> ',
    'full lines': `\n${'a'.repeat(64)}`,
    starts: '!eyJ',
  }).map(([name, piece]) => ({ name: `${name} after a start`, make: (n: number) => `eyJ${piece.repeat(n)}x` })),
  { name: 'spaces after a scheme', make: (n) => `Bearer${' '.repeat(n)}` },
  { name: 'one name after a start', make: (n) => `eyJ&${'a'.repeat(n)}` },
  { name: 'a line, then one of starts', make: (n) => `eyJa\n${'!eyJ'.repeat(n)}` },
  { name: 'dots after a header', make: (n) => `${header}${'.'.repeat(n)}` },
  { name: 'a random text', make: randomTexts },
]

/** Texts for the box of the import. */
export const hostileAnswers: readonly Hostile<string>[] = Object.entries({
  'line ends': '\n',
  spaces: ' ',
  'spaces and line ends': `${' '.repeat(90)}\n`,
  'interim answers': 'HTTP/1.1 100 x\n',
  'interim answers of HTML that nothing closes': 'HTTP/1.1 100 x\n\n<html\n',
  'empty documents in interim answers': 'HTTP/1.1 100 x\n\n{}\n',
  brackets: '{',
  'lines folded': 'WWW-Authenticate: Bearer\n a\n',
  'lines of verbose output': '* x\n',
  commands: 'curl \\\n',
}).map(([name, piece]) => ({ name, make: (n) => piece.repeat(n) }))

const block = (label: string, body: string) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`

/** Texts for the key field. */
export const hostileKeys: readonly Hostile<string>[] = [
  { name: 'BEGIN lines', make: (n) => '-----BEGIN PUBLIC KEY-----'.repeat(n) },
  { name: 'dashes', make: (n) => '-'.repeat(n) },
  { name: 'a long block', make: (n) => block('PUBLIC KEY', 'MAAA'.repeat(n)) },
  { name: 'empty DER elements', make: (n) => `MIMB${'AAAA'.repeat(n)}` },
  { name: 'a long OID', make: (n) => block('PUBLIC KEY', longOid(n)) },
  { name: 'line ends typed out', make: (n) => block('PUBLIC KEY', 'MAAA\\n'.repeat(n)) },
  { name: 'white space', make: (n) => `{${' '.repeat(n)}` },
  { name: 'a set of no keys', make: (n) => `{"keys":[${rows(n, () => '1').join()}]}` },
  { name: 'a set of secrets', make: (n) => `{"keys":[${rows(n, () => '{"kty":"oct","k":"AA"}').join()}]}` },
  {
    name: 'one key among others',
    make: (n) => `{"keys":[{"kty":"oct","k":"AA"},${rows(n, () => '{"kty":"x"}').join()}]}`,
  },
  { name: 'a JWK of many members', make: (n) => `{"kty":"oct","k":"AA",${rows(n, (i) => `"m${i}":1`).join()}}` },
  { name: 'a JWK of long values', make: (n) => `{"kty":"${'k'.repeat(n)}","k":"${'A'.repeat(n)}"}` },
  { name: 'a JWK with a long kid', make: (n) => `{"kty":"oct","k":"AA","kid":"${'k'.repeat(n)}"}` },
  { name: 'a JWK on a long curve', make: (n) => `{"kty":"EC","crv":"${'c'.repeat(n)}","x":"A","y":"A"}` },
  { name: 'names of certificates', make: (n) => `{${rows(n, (i) => `"k${i}":"-----BEGIN "`).join()}}` },
  { name: 'brackets', make: (n) => '['.repeat(n) },
  { name: 'an address', make: (n) => `https://${'a'.repeat(n)}` },
  { name: 'dots', make: (n) => `eyJ${'.'.repeat(n)}` },
]

/** SubjectPublicKeyInfo of an algorithm whose OID has `n` octets. */
function longOid(n: number): string {
  const length = (size: number) => [0x84, size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255]
  const element = (tag: number, ...parts: readonly (readonly number[])[]) => {
    const body = parts.flat()
    return [tag, ...length(body.length), ...body]
  }
  const oid = element(
    6,
    rows(n, () => '').map(() => 0x81),
  )
  return btoa(String.fromCharCode(...element(0x30, element(0x30, oid), element(3, [0, 0]))))
}
