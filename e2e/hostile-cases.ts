import { goodHeader, segment } from './tokens'

/** A link, or a text to paste, that asks for more work than it is worth. */
export interface HostileCase {
  readonly name: string
  /** The members of a link's state that make it hostile; pasted cases paste its token. */
  readonly state: { readonly token: string } & Readonly<Record<string, unknown>>
}

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function randomText(length: number, alphabet: string, seed: number): string {
  const next = randomNumbers(seed)
  return Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join('')
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const signature = randomText(342, base64url, 1)
const signed = (payload: string, header = JSON.stringify(goodHeader)) =>
  `${segment(header)}.${segment(payload)}.${signature}`
const list = (length: number, item: (index: number) => unknown) => Array.from({ length }, (_, i) => item(i))
const members = (length: number, member: (index: number) => string) => `{${list(length, member).join(',')}}`
const deep = (inner: string, levels = 190) => `{"x":${'['.repeat(levels)}${inner}${']'.repeat(levels)}}`
const withAud = (aud: unknown) => JSON.stringify({ iss: 'https://auth.example.com', sub: 'a', aud, exp: 4e9 })
const others = (length: number) => list(length, (i) => `https://other-${i}.example.com/${'p'.repeat(40)}`)
const token = (name: string, text: string, more: Record<string, unknown> = {}): HostileCase => ({
  name,
  state: { token: text, ...more },
})

/** Payloads and headers that cost more than their length when they are laid out, coloured, marked or compared. */
export const decodedCases: readonly HostileCase[] = [
  token('190 levels around 100,000 numbers', signed(deep(list(100_000, () => 1).join(',')))),
  token('190 levels around 350,000 numbers', signed(deep(list(350_000, () => 1).join(',')))),
  token('230,000 empty lists', signed(`{"a":[${list(230_000, () => '[]').join(',')}]}`)),
  token('70,000 members', signed(members(70_000, (i) => `"m${i}":1`))),
  token('a name written 1,000 times', signed(members(1000, () => '"m":1'))),
  token('a name written 50,000 times', signed(members(50_000, () => '"m":1'))),
  token('exp written 5,000 times', signed(members(5000, (i) => `"exp":${1_700_000_000 + i}`))),
  token(
    'a header of 20,000 kids',
    signed(
      '{}',
      members(20_000, () => '"kid":"k"'),
    ),
  ),
  token('100,000 escaped quotes that nothing closes', signed(`{"a": "${'\\"'.repeat(300_000)}`)),
  token('100,000 names without values', signed('"":'.repeat(100_000))),
  token('a string of escapes', signed(`{"sub":"${'\\u0000'.repeat(100_000)}"}`)),
  token('a number of 100,000 digits', signed(`{"exp":${'9'.repeat(100_000)}}`)),
  token('a claim of 700,000 spaces', signed(`{"a":1,${' '.repeat(350_000)}"aud"${' '.repeat(350_000)}:1}`)),
  token('line breaks between the members', signed(`{${'\n'.repeat(500_000)}"a":1}`)),
]

/** Claims and policies that are compared with one another. */
export const comparedCases: readonly HostileCase[] = [
  token('an aud of 580,000 semicolons', signed(withAud(`https://x/${';'.repeat(580_000)}/`))),
  token('3,000 audiences and 100 other names', signed(withAud(others(3000))), {
    policy: { audience: 'slash', otherNames: others(100) },
  }),
  token('10,000 audiences and 100 other names', signed(withAud(others(10_000))), {
    policy: { audience: 'normalized', otherNames: others(100) },
  }),
  token('8,000 critical parameters', signed('{}', JSON.stringify({ alg: 'RS256', crit: list(8000, (i) => `c${i}`) }))),
  token(
    '30,000 critical parameters that are there',
    signed(
      '{}',
      JSON.stringify({
        ...Object.fromEntries(list(30_000, (i) => [`c${i}`, 1]) as [string, number][]),
        alg: 'RS256',
        crit: list(30_000, (i) => `c${i}`),
      }),
    ),
  ),
  token('100,000 scopes', signed(JSON.stringify({ scope: list(100_000, (i) => `s${i % 500}`).join(' ') })), {
    policy: { requiredScopes: list(100, (i) => `t${i}`) },
  }),
  token('a scope of 700,000 letters', signed(JSON.stringify({ scope: 'a'.repeat(700_000) }))),
  token('a token that the policy allows to be long', signed(members(60_000, (i) => `"m${i % 999}":[]`)), {
    policy: { maxTokenLength: 10_000_000 },
  }),
]

/** Texts that are no token, and fields beside it. */
export const rawCases: readonly HostileCase[] = [
  token('100,000 line ends', '\n'.repeat(100_000)),
  token('700,000 brackets', '['.repeat(350_000) + ']'.repeat(350_000)),
  token('700,000 full stops', '.'.repeat(700_000)),
  token('250,000 emoji', '😀'.repeat(250_000)),
  token('a million spaces', ' '.repeat(1_000_000)),
  token('access_token= 60,000 times', 'access_token='.repeat(60_000)),
  token('150,000 random letters', randomText(150_000, `${base64url}. \n"{}:`, 2)),
  token('an introspection answer of 150,000 lines', 'opaque', {
    introspection: `{"active":true${'\n'.repeat(150_000)},"aud":"x"}`,
  }),
  token('a form of 5,000 tokens and a proof of 50,000 lines', signed('{}'), {
    request: { form: 'access_token=a&'.repeat(4000), dpop: ['x\n'.repeat(50_000)] },
  }),
]
