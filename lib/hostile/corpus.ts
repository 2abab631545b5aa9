import { audienceComparisons } from '../pipeline/audience/comparisons'
import { claims, type HostileCase, header, jws, plain, quote, resource, times, unlimited } from './build'
import { randomTexts } from './random'
import { names, policyAt } from './settings'

/** Something made to be slow. It grows with `size`, and is the same every time. */
export interface Hostile<T> {
  readonly name: string
  readonly make: (size: number) => T
}

const ofCase = (name: string, make: (n: number) => Partial<HostileCase>): Hostile<HostileCase> => ({
  name,
  make: (size) => ({ ...plain, ...make(size) }),
})
const ofPayload = (name: string, members: (n: number) => string, more: Partial<HostileCase> = {}) =>
  ofCase(name, (n) => ({ token: jws(header(''), claims(members(n))), ...more }))
const ofHeader = (name: string, members: (n: number) => string) =>
  ofCase(name, (n) => ({ token: jws(header(members(n)), claims(`"aud":${quote(resource)}`)) }))

/** Values of any member: texts that are long, unseen or spelled out, lists, objects, numbers. */
const shapes: readonly Hostile<string>[] = [
  { name: 'a long text', make: (n) => quote('a'.repeat(n)) },
  { name: 'a text nobody sees', make: (n) => quote('\u202e'.repeat(n)) },
  { name: 'letters outside ASCII', make: (n) => quote('é'.repeat(n)) },
  { name: 'words', make: (n) => quote('ab '.repeat(n)) },
  { name: 'different words', make: (n) => quote(times(n, (i) => `w${i}`).join(' ')) },
  { name: 'slashes', make: (n) => quote(`https://h${'/'.repeat(n)}`) },
  { name: 'semicolons', make: (n) => quote(`https://h/${';'.repeat(n)}/`) },
  { name: 'dots and slashes', make: (n) => quote(`https://h${'/..'.repeat(n)}`) },
  { name: 'escaped letters', make: (n) => quote(`https://h/${'%61'.repeat(n)}`) },
  { name: 'a long host', make: (n) => quote(`https://${'a.'.repeat(n)}example.com/mcp`) },
  { name: 'at signs', make: (n) => quote(`https://${'u@'.repeat(n)}h`) },
  { name: 'number signs', make: (n) => quote(`${resource}${'#'.repeat(n)}`) },
  { name: 'brackets in a text', make: (n) => quote(`[${']'.repeat(n)}x`) },
  { name: 'escaped quotes', make: (n) => quote('"'.repeat(n)) },
  { name: 'a list', make: (n) => JSON.stringify(times(n, (i) => `v${i}`)) },
  { name: 'a list of one value', make: (n) => JSON.stringify(times(n, () => 'v')) },
  { name: 'empty lists', make: (n) => `[${times(n, () => '[]').join()}]` },
  { name: '190 nested lists', make: (n) => `${'['.repeat(190)}${times(n, () => '1').join()}${']'.repeat(190)}` },
  { name: 'an object', make: (n) => `{${times(n, (i) => `"m${i}":${i}`).join()}}` },
  { name: 'an object of one name', make: (n) => `{${times(n, (i) => `"m":${i}`).join()}}` },
  { name: 'a number', make: (n) => '9'.repeat(n) },
  { name: 'white space', make: (n) => `${' '.repeat(n)}1` },
  { name: 'line ends', make: (n) => `${'\n'.repeat(n)}1` },
]

const claimNames = ['sub', 'client_id', 'jti', 'acr', 'typ', 'nonce', 'exp', 'nbf', 'iat', 'x']
const parameterNames = ['typ', 'jwk', 'b64', 'x']
const proofClaims = ['jti', 'htm', 'htu', 'iat', 'ath', 'nonce']

/** All of these members at once, each with such a value. */
const allOf = (names: readonly string[], value: string) => names.map((name) => `"${name}":${value}`).join()

const members = shapes.flatMap(({ name, make }) => [
  ofPayload(`claims: ${name}`, (n) => allOf(claimNames, make(n))),
  ...['aud', 'iss', 'scope', 'cnf'].map((claim) => ofPayload(`${claim}: ${name}`, (n) => allOf([claim], make(n)))),
  ofHeader(`header parameters: ${name}`, (n) => allOf(parameterNames, make(n))),
  ...['alg', 'kid', 'crit'].map((parameter) => ofHeader(`${parameter}: ${name}`, (n) => allOf([parameter], make(n)))),
  ofCase(`proof: ${name}`, (n) => ({
    token: jws(header(''), claims('"cnf":{"jkt":"a"}')),
    scheme: 'DPoP',
    request: { dpop: [jws('{"typ":"dpop+jwt","alg":"ES256"}', `{${allOf(proofClaims, make(n))}}`)] },
  })),
  ofCase(`introspection: ${name}`, (n) => ({
    token: 'opaque',
    introspection: `{"active":true,${allOf(['aud', ...claimNames], make(n))}}`,
  })),
])

const audiences = audienceComparisons.flatMap((audience) => {
  const policy = { maxTokenLength: unlimited, audience, otherNames: names(100, 40) }
  const list = (value: (i: number) => string) => (n: number) => `"aud":${JSON.stringify(times(n, value))}`
  return [
    ofPayload(
      `aud list beside 100 names, ${audience}`,
      list((i) => `https://h${i}.example.com/a/b`),
      { policy },
    ),
    ofPayload(
      `aud list on one host, ${audience}`,
      list((i) => `https://name.example.com/${i}`),
      {
        policy: { ...policy, otherNames: times(100, (i) => `https://name.example.com/n/${i}/mcp`) },
      },
    ),
    ofPayload(`aud of slashes beside 100 names, ${audience}`, (n) => `"aud":"https://h${'/'.repeat(n)}"`, {
      policy: { ...policy, otherNames: times(100, (i) => `https://h${'/'.repeat(10 * i)}`) },
    }),
  ]
})

const structures = [
  ofPayload('one claim written often', (n) => times(n, (i) => `"m":${i}`).join()),
  ofPayload('many claims written twice', (n) => times(n, (i) => `"m${i % (n >> 1)}":${i}`).join()),
  ofPayload('many claims', (n) => times(n, (i) => `"m${i}":${i}`).join()),
  ofPayload('claims with escapes in their names', (n) => times(n, (i) => `"\\u006d${i}":${i}`).join()),
  ofHeader('one parameter written often', (n) => times(n, (i) => `"m":${i}`).join()),
  ofHeader('crit names what is there', (n) => {
    const listed = times(n, (i) => `m${i}`)
    return `"crit":${JSON.stringify(listed)},${listed.map((name) => `"${name}":1`).join()}`
  }),
  ofPayload('scopes beside a hierarchy', (n) => `"scope":${quote(times(n, (i) => `s${i}`).join(' '))}`, {
    policy: {
      maxTokenLength: unlimited,
      scopeHierarchy: times(100, (i) => ({ scope: `s${i}`, implies: names(100, 9) })),
    },
  }),
  ofCase('dots', (n) => ({ token: '.'.repeat(n) })),
  ofCase('equals signs', (n) => ({ token: `a${'='.repeat(n)}b` })),
  ofCase('line ends', (n) => ({ token: '\n'.repeat(n) })),
  ofCase('brackets', (n) => ({ token: '['.repeat(n) })),
  ofCase('letters', (n) => ({ token: 'A'.repeat(n) })),
  ofCase('a long signature', (n) => ({ token: `${jws(header(''), claims(''))}${'A'.repeat(n)}` })),
  ofCase('spaces for a token', (n) => ({ token: ' '.repeat(n) })),
  ofCase('a random text', (n) => ({ token: jws(header(''), randomTexts(n)) })),
]

const requests = [
  ofCase('parameters in the address', (n) => ({
    token: jws(header(''), claims('')),
    request: { url: `${resource}?${'access_token=&'.repeat(n)}` },
  })),
  ofCase('parameters in the form', (n) => ({
    token: jws(header(''), claims('')),
    request: { form: 'access_token=&'.repeat(n) },
  })),
  ...['a,', 'e30.e30.a,', '.', 'e30'].map((piece) =>
    ofCase(`a proof of ${piece}`, (n) => ({
      token: jws(header(''), claims('"cnf":{"jkt":"a"}')),
      scheme: 'DPoP',
      request: { dpop: [piece.repeat(n)] },
    })),
  ),
  ...['A', 'MAA', '=', '-----BEGIN CERTIFICATE-----'].map((piece) =>
    ofCase(`a certificate of ${piece}`, (n) => ({
      token: jws(header(''), claims('"cnf":{"x5t#S256":"a"}')),
      request: { clientCertificate: `-----BEGIN CERTIFICATE-----${piece.repeat(n)}-----END CERTIFICATE-----` },
    })),
  ),
  ofCase('an origin', (n) => ({
    token: 'opaque',
    request: { origin: 'a'.repeat(n) },
    policy: { origins: names(100, 99) },
  })),
]

/** Cases: what a link can carry, each built around one thing that is large. */
export const hostileCases: readonly Hostile<HostileCase>[] = [...members, ...audiences, ...structures, ...requests]

/** The settings of a link, every list of them as long as a link may have it. */
export const crowdedCase: HostileCase = {
  ...plain,
  token: jws(header(''), claims('"aud":["a","b"],"scope":"x"')),
  policy: policyAt(100, 1024),
  mine: {
    resource: `https://${'r'.repeat(4000)}`,
    issuer: times(200, (i) => `https://issuer-${i}`).join(' '),
    profile: '',
  },
  request: { origin: 'o'.repeat(4096), url: `https://h/${'u'.repeat(4000)}`, method: 'M'.repeat(40) },
}
