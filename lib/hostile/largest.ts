import { claims, type HostileCase, header, jws, quote, times } from './build'
import { randomTexts } from './random'
import { names } from './settings'

/** A link, or a text to paste, that asks for more work than it is worth. */
interface Largest {
  readonly name: string
  /** The members of a case that make it so. Where its policy says no length, the server’s own counts. */
  readonly state: Pick<HostileCase, 'token'> & Partial<HostileCase>
}

const at = (name: string, token: string, more: Partial<HostileCase> = {}): Largest => ({
  name,
  state: { token, ...more },
})
const ofPayload = (name: string, payload: string, more?: Partial<HostileCase>) =>
  at(name, jws(header(''), payload), more)
const members = (length: number, member: (index: number) => string) => `{${times(length, member).join()}}`
const deep = (length: number) => `{"x":${'['.repeat(190)}${times(length, () => 1).join()}${']'.repeat(190)}}`
const withAud = (aud: unknown) => claims(`"aud":${JSON.stringify(aud)}`)
const addresses = (length: number, width: number) =>
  times(length, (i) => `https://h${i}.example.com/`.padEnd(width, 'p'))
const critical = (length: number, isThere: boolean) => {
  const named = times(length, (i) => `m${i}`)
  return header([`"crit":${JSON.stringify(named)}`, ...(isThere ? named.map((name) => `"${name}":1`) : [])].join())
}

/** Payloads and headers that cost more than their length when they are laid out, coloured, marked or compared. */
const decoded: readonly Largest[] = [
  ofPayload('190 levels around 100,000 numbers', deep(100_000)),
  ofPayload('190 levels around 350,000 numbers', deep(350_000)),
  ofPayload('230,000 empty lists', `{"a":[${times(230_000, () => '[]').join()}]}`),
  ofPayload(
    '70,000 members',
    members(70_000, (i) => `"m${i}":1`),
  ),
  ofPayload(
    'a name written 1,000 times',
    members(1000, () => '"m":1'),
  ),
  ofPayload(
    'a name written 50,000 times',
    members(50_000, () => '"m":1'),
  ),
  ofPayload(
    'exp written 5,000 times',
    members(5000, (i) => `"exp":${1_700_000_000 + i}`),
  ),
  at('a header of 20,000 kids', jws(header(times(20_000, () => '"kid":"k"').join()), '{}')),
  ofPayload('300,000 escaped quotes that nothing closes', `{"a": "${'\\"'.repeat(300_000)}`),
  ofPayload('320,000 escaped quotes', claims(`"x":${quote('"'.repeat(320_000))}`)),
  ofPayload('100,000 names without values', '"":'.repeat(100_000)),
  ofPayload('a string of escapes', `{"sub":"${'\\u0000'.repeat(100_000)}"}`),
  ofPayload('a number of 100,000 digits', `{"exp":${'9'.repeat(100_000)}}`),
  ofPayload('700,000 spaces around a name', `{"a":1,${' '.repeat(350_000)}"aud"${' '.repeat(350_000)}:1}`),
  ofPayload('line breaks between the members', `{${'\n'.repeat(500_000)}"a":1}`),
]

/** Claims and policies that are compared with one another. */
const compared: readonly Largest[] = [
  ofPayload('an aud of 580,000 semicolons', withAud(`https://x/${';'.repeat(580_000)}/`)),
  ofPayload('3,000 audiences and 100 other names', withAud(addresses(3000, 64)), {
    policy: { audience: 'slash', otherNames: names(100, 900) },
  }),
  ofPayload('10,000 audiences and 100 other names', withAud(addresses(10_000, 64)), {
    policy: { audience: 'normalized', otherNames: names(100, 64) },
  }),
  at('8,000 critical parameters', jws(critical(8000, false), '{}')),
  at('30,000 critical parameters that are there', jws(critical(30_000, true), '{}')),
  ofPayload('100,000 scopes', claims(`"scope":${quote(times(100_000, (i) => `s${i % 500}`).join(' '))}`), {
    policy: { requiredScopes: times(100, (i) => `t${i}`) },
  }),
  ofPayload('a scope of 700,000 letters', claims(`"scope":"${'a'.repeat(700_000)}"`)),
  ofPayload(
    'a token that the policy allows to be long',
    members(60_000, (i) => `"m${i % 999}":[]`),
    { policy: { maxTokenLength: 10_000_000 } },
  ),
]

/** Texts that are no token, and fields beside it. */
const raw: readonly Largest[] = [
  at('100,000 line ends', '\n'.repeat(100_000)),
  at('700,000 brackets', '['.repeat(350_000) + ']'.repeat(350_000)),
  at('700,000 full stops', '.'.repeat(700_000)),
  at('700,000 letters', 'A'.repeat(700_000)),
  at('250,000 emoji', '😀'.repeat(250_000)),
  at('a million spaces', ' '.repeat(1_000_000)),
  at('access_token= 60,000 times', 'access_token='.repeat(60_000)),
  at('150,000 random pieces of JSON', randomTexts(150_000)),
  at('an introspection answer of 150,000 lines', 'opaque', {
    introspection: `{"active":true${'\n'.repeat(150_000)},"aud":"x"}`,
  }),
  ofPayload('a form of 4,000 tokens and a proof of 50,000 lines', '{}', {
    request: { form: 'access_token=a&'.repeat(4000), dpop: ['x\n'.repeat(50_000)] },
  }),
]

/**
 * The largest a link can carry of each kind: links like these have held the page for seconds. Counted here in steps,
 * and opened in a browser.
 */
export const largestCases = { decoded, compared, raw } as const
