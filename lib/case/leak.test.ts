import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scenarios, world } from '@/content/catalog'
import { presets } from '@/content/presets'
import { derive } from '../playground/derive'
import { credentialsIn } from '../playground/find-live'
import { isLive, publishedBy } from '../playground/live'
import type { Case } from './case'
import { isReadableName } from './credential-names'
import { percentDecoded } from './escapes'
import { caseOfScenario } from './from-scenario'
import { initialCase } from './link-state'
import { leftOut, linkStateOf, redactCase, withoutSignatures } from './outgoing'
import { storedText } from './stored'

const { now } = world.mint
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const privateJwk = privateKey.export({ format: 'jwk' })
const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const signature = 'sIgn4tur3-of-a-live-t0ken-that-n0body-may-see-0123456789abcdefgh'
const claims = { iss: 'https://login.example.org', sub: 'carol', exp: 4_102_444_800 }
const liveToken = `${b64({ alg: 'ES256', kid: 'k1' })}.${b64(claims)}.${signature}`
const opaque = 'live_9f8e7d6c5b4a39281706fedcba'
const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')

/** What is put somewhere, and what of it may be found nowhere. */
const markers = {
  'a live token': [liveToken, signature],
  'an opaque token': [opaque, opaque],
  'a live token whose header is short': [`e30.${b64(claims)}.${signature}`, signature],
  'an encrypted token': [`${b64({ alg: 'dir', enc: 'A128GCM' })}..aXYtaXYtaXY.${signature}.dGFn`, signature],
} as const
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
const packed = (text: string) => Buffer.from(text).toString('base64')
const number = Buffer.from(privateJwk.d ?? '', 'base64url').toString('base64')
const hex = Buffer.from(der, 'base64').toString('hex')
const wrapped = (text: string, columns: number) => text.match(new RegExp(`.{1,${columns}}`, 'g'))?.join('\n') ?? ''
const lineOf = (text: string, columns: number) => text.slice(5 * columns, 6 * columns)
const octets = hex.match(/../g) ?? []
const encryptedDer = privateKey
  .export({ format: 'der', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' })
  .toString('base64')
const openssl = wrapped(
  (
    Buffer.from(privateJwk.d ?? '', 'base64url')
      .toString('hex')
      .match(/../g) ?? []
  ).join(':'),
  45,
).replaceAll('\n', '\n    ')
const privates = {
  'a PEM': [pem, der.slice(60, 100)],
  'a PEM labelled public': [`-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----`, der.slice(60, 100)],
  'the base64 of PKCS #8': [der, der.slice(60, 100)],
  'the base64 of SEC 1': [
    privateKey.export({ format: 'der', type: 'sec1' }).toString('base64'),
    privateKey.export({ format: 'der', type: 'sec1' }).toString('base64').slice(20, 60),
  ],
  'a JWK': [JSON.stringify(privateJwk), privateJwk.d ?? ''],
  'a JWK as a string of JSON': [JSON.stringify(JSON.stringify(privateJwk)), privateJwk.d ?? ''],
  'a JWK with its name escaped': [JSON.stringify(privateJwk).replace('"d"', '"\\u0064"'), privateJwk.d ?? ''],
  'a JWK as Python writes it': [JSON.stringify(privateJwk).replaceAll('"', "'"), privateJwk.d ?? ''],
  'the base64 of a PEM': [packed(pem), packed(pem).slice(80, 120)],
  'the base64 of a JWK': [packed(JSON.stringify(privateJwk)), packed(JSON.stringify(privateJwk)).slice(-60, -8)],
  'hexadecimal digits': [hex, hex.slice(70, 130)],
  'a PEM of a web page': [pem.replaceAll('-', '&#45;'), der.slice(70, 100)],
  'a JWK of a web page': [JSON.stringify(privateJwk).replaceAll('"', '&quot;'), privateJwk.d ?? ''],
  'a key of XML Signature': [`<RSAKeyValue><D>${number}</D></RSAKeyValue>`, number.slice(0, 40)],
  'base64 in short lines after other text': [`My key is this:\n${wrapped(der, 16)}`, lineOf(der, 16)],
  'base64 in a list of very short lines': [`key = ["${wrapped(der, 12).replaceAll('\n', '", "')}"]`, lineOf(der, 12)],
  'base64 in a mail that quotes it': [
    `On Monday you wrote:\n> ${wrapped(der, 20).replaceAll('\n', '\n> ')}`,
    lineOf(der, 20),
  ],
  'an encrypted key in short lines': [`Here:\n${wrapped(encryptedDer, 16)}`, lineOf(encryptedDer, 16)],
  'hexadecimal digits with colons': [octets.join(':'), octets.slice(40, 60).join(':')],
  'hexadecimal digits with colons, in capitals and lines': [
    wrapped(octets.join(':').toUpperCase(), 45),
    octets.slice(46, 58).join(':').toUpperCase(),
  ],
  'octets of a program': [`{ 0x${octets.join(', 0x')} }`, octets.slice(40, 60).join(', 0x')],
  'numbers of a program': [
    `Uint8Array [${[...Buffer.from(hex, 'hex')]}]`,
    `${[...Buffer.from(hex, 'hex')].slice(40, 70)}`,
  ],
  'a JWK in curly quotes': [JSON.stringify(privateJwk).replaceAll('"', '\u201d'), privateJwk.d ?? ''],
  'a JWK with unseen characters': [
    JSON.stringify(privateJwk).replaceAll('"', '\u200b"\u2063').replaceAll(':', '\u00ad:'),
    privateJwk.d ?? '',
  ],
  'a row of a table': [`| kty | EC |\n| d   | ${privateJwk.d} |`, privateJwk.d ?? ''],
  'a row of a web page': [`<tr><td>d</td>\n<td>${privateJwk.d}</td></tr>`, privateJwk.d ?? ''],
  'a row of CSV': [`name,value\nd,${privateJwk.d}\n`, privateJwk.d ?? ''],
  'a variable of a shell': [`export JWK_D=${privateJwk.d}`, privateJwk.d ?? ''],
  'a member of a program': [`jwk.d = "${privateJwk.d}"`, privateJwk.d ?? ''],
  'a JWK as a query': [`?kty=EC&crv=P-256&d=${privateJwk.d}`, privateJwk.d ?? ''],
  'what openssl prints': [`Private-Key: (256 bit)\npriv:\n    ${openssl}`, openssl.slice(0, 30)],
  'a JWK as YAML': [`kty: EC\nd: ${privateJwk.d}`, privateJwk.d ?? ''],
} as const

/** A case with something in every place where text can stand. */
const filled: Case = {
  ...initialCase,
  token: `${b64({ alg: 'none' })}.${b64({ sub: 'x' })}.`,
  edited: { header: '{"alg":"ES256"}', payload: '{"sub":"x"}' },
  signWith: 'own',
  ownKey: '',
  secret: '',
  server: 'mine',
  policy: {
    algorithms: ['ES256'],
    types: ['at+jwt'],
    audience: 'exact',
    otherNames: ['api://x'],
    singleAudience: true,
    companions: ['https://c.example'],
    requiredClaims: ['exp'],
    requiredScopes: ['a'],
    clockTolerance: 5,
    maxTokenLength: 8192,
    origins: ['https://o.example'],
    maxTokenAge: 60,
    scopeClaims: ['scp'],
    scopeHierarchy: [{ scope: 'a', implies: ['b'] }],
    acr: 'high',
    revoked: ['j-1'],
    dpop: { mode: 'required', algorithms: ['ES256'], past: 60, future: 5, nonce: 'n-1', seen: ['p-1'] },
    mtls: 'required',
    issuerUnreachable: true,
    passesTokenOn: true,
    off: ['issuer'],
  },
  mine: { resource: 'https://mcp.example.org/mcp', issuer: 'https://login.example.org', profile: '' },
  keysText: '',
  clock: { kind: 'fixed', at: now },
  scheme: 'DPoP',
  request: {
    method: 'GET',
    url: 'https://mcp.example.org/mcp',
    dpop: ['p'],
    clientCertificate: 'cert',
    origin: 'https://o.example',
    form: 'a=b',
  },
  introspection: '{"active":true}',
  authorization: ['Bearer x'],
  note: 'hello',
}

/** One of a few words: the readers let nothing else in. */
const choices = ['.signWith', '.policy.audience', '.policy.mtls', '.policy.dpop.mode', '.clock.kind']

type Change = (text: string) => string
/** The case once for each text in it, with that text changed. */
function everywhere(value: unknown, change: Change, path = ''): readonly (readonly [string, unknown])[] {
  if (choices.includes(path)) return []
  if (typeof value === 'string') return [[path, change(value)]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) =>
    everywhere(item, change, `${path}.${name}`).map(
      ([where, changed]) =>
        [where, Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed }] as const,
    ),
  )
}

const ways: Record<string, (marker: string) => Change> = {
  alone: (marker) => () => marker,
  'after what was there': (marker) => (text) => `${text} ${marker}`,
  'in a sentence': (marker) => () => `Why does ${marker}, of all things, not work?`,
  'as Authorization': (marker) => () => `Authorization: Bearer ${marker}`,
  'in a query': (marker) => () => `https://mcp.example.org/mcp?x=1&anything=${encodeURIComponent(marker)}`,
  'in a fragment': (marker) => () => `https://mcp.example.org/cb#state=x&id_token=${encodeURIComponent(marker)}`,
  'in a path': (marker) => () => `https://mcp.example.org/${encodeURIComponent(marker)}/mcp`,
  'in userinfo': (marker) => () => `https://user:${encodeURIComponent(marker)}@mcp.example.org/`,
  'in JSON': (marker) => () => JSON.stringify({ a: [{ b: marker }], access_token: 'abc' }),
  'in JSON inside JSON': (marker) => () => JSON.stringify({ a: JSON.stringify({ b: marker }) }),
  'as a name in JSON': (marker) => () => JSON.stringify({ [marker]: 1 }),
  'in an error': (marker) => () => `{"error":"invalid_token","error_description":${JSON.stringify(`got ${marker}`)}}`,
  'in a query inside a query': (marker) => () =>
    `https://mcp.example.org/?to=${encodeURIComponent(`https://x.example/?t=${encodeURIComponent(marker)}`)}`,
}

/** As one who looks for it would: decoded from percent-encoding, JSON and base64url. */
function readable(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const plain = percentDecoded(text).replace(/\\u([0-9a-f]{4})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  const segments = [...plain.matchAll(/[\w-]{12,}/g)].map(([s]) => Buffer.from(s, 'base64url').toString())
  return [text, plain, plain.replace(/\\+n?/g, ''), ...segments].join('\n')
}

const judgedOf = (inputs: Case) => ({ inputs, token: inputs.token, now, keys: { kind: 'empty' } as const })
const allPlaces = (marker: string) =>
  Object.entries(ways).flatMap(([way, change]) =>
    everywhere(filled, change(marker)).map(([where, value]) => [`${way}, ${where}`, value as Case] as const),
  )

describe.each(Object.entries(markers))('%s', (_, [marker, secret]) => {
  test('is in no copy without signatures and in no safe copy, wherever it stood', () => {
    const leaks = allPlaces(marker).filter(
      ([, inputs]) =>
        readable(withoutSignatures(linkStateOf(judgedOf(inputs)))).includes(secret) ||
        readable(redactCase(inputs, inputs.token)).includes(secret),
    )
    expect(leaks.map(([where]) => where)).toEqual([])
  })
})

describe.each(Object.entries(markers))('%s', (_, [marker, secret]) => {
  test('is seen as live wherever a link would hand it on', async () => {
    const unseen: string[] = []
    for (const [where, inputs] of allPlaces(marker)) {
      const judged = { ...judgedOf(inputs), signing: { kind: 'as-given', demo: null } } as const
      const live = await credentialsIn(judged, presets.signers)
      if (readable(linkStateOf(judged)).includes(secret) && !isLive({ live }, now)) unseen.push(where)
    }
    expect(unseen).toEqual([])
  })
})

describe.each(Object.entries(privates))('a private key as %s', (_, [marker, secret]) => {
  test('is in no link and in no storage, wherever it stood', () => {
    const leaks = allPlaces(marker).filter(([where, inputs]) => {
      const state = linkStateOf(judgedOf(inputs))
      const inToken = where.endsWith('.token') || where.includes('.dpop.0') || where.includes('.authorization')
      return (
        (!inToken && readable(state).includes(secret)) ||
        readable(withoutSignatures(state)).includes(secret) ||
        readable(redactCase(inputs, inputs.token)).includes(secret) ||
        readable(storedText(judgedOf(inputs))).includes(secret)
      )
    })
    expect(leaks.map(([where]) => where)).toEqual([])
  })
})

test('a private key pasted into a list, one piece a line, is in no link and in no storage', () => {
  const pieces = wrapped(der, 16).split('\n')
  for (const policy of [{ otherNames: pieces }, { origins: pieces }, { requiredScopes: ['a', ...pieces] }]) {
    const judged = judgedOf({ ...filled, policy })
    const texts = [linkStateOf(judged), redactCase(judged.inputs, judged.token), storedText(judged)].map(readable)
    expect(texts.filter((text) => text.includes(lineOf(der, 16)))).toEqual([])
  }
})

/** Keys, session ids and one-time codes that are too short to look drawn at random in free text. */
const secret = fc.oneof(
  fc.stringMatching(/^[A-Z0-9]{6,21}$/),
  fc.stringMatching(/^[a-z]{6,21}$/),
  fc.stringMatching(/^[A-Za-z0-9_+/-]{6,20}={0,2}$/),
  fc.stringMatching(/^\d{6,21}$/),
  fc.uuid(),
)
/** Of parameters and fields; none announces anything. */
const parameterName = fc.stringMatching(/^[a-z][a-z_]{0,11}$/).filter((name) => !isReadableName(name))
const percent = (text: string) =>
  [...Buffer.from(text)].map((octet) => `%${octet.toString(16).padStart(2, '0')}`).join('')

const requests: readonly ((name: string, value: string) => Partial<Case['request']>)[] = [
  (name, value) => ({ url: `https://mcp.example.org/mcp?a=1&${name}=${encodeURIComponent(value)}` }),
  (name, value) => ({ url: `https://mcp.example.org/mcp?${percent(name)}=${percent(percent(value))}` }),
  (name, value) => ({ url: `https://mcp.example.org/mcp#${name}=${encodeURIComponent(value)}` }),
  (_, value) => ({ url: `https://mcp.example.org/mcp?${encodeURIComponent(value)}` }),
  (_, value) => ({ url: `https://mcp.example.org/mcp?a=1#${encodeURIComponent(value)}` }),
  (name, value) => ({
    url: `https://mcp.example.org/mcp?redirect_uri=${encodeURIComponent(`https://x.example/?${name}=${encodeURIComponent(value)}`)}`,
  }),
  (name, value) => ({ origin: `https://o.example?${name}=${encodeURIComponent(value)}` }),
  (name, value) => ({ form: `a=b&${name}=${encodeURIComponent(value)}` }),
  (_, value) => ({ form: encodeURIComponent(value) }),
  (name, value) => ({ otherFields: [`X-${name}: ${value}`] }),
  (name, value) => ({ otherFields: [`X-${name}: Bearer ${value} `] }),
  (name, value) => ({ otherFields: [`Cookie: ${name}=${value}`] }),
]

test('what a request carries under a name that says nothing is in no copy, however short it is', () =>
  fc.assert(
    fc.property(fc.constantFrom(...requests), parameterName, secret, (of, name, value) => {
      // In what stays anyway it would be no find.
      fc.pre(!readable(linkStateOf(judgedOf(filled))).includes(value) && !name.includes(value))
      const inputs = { ...filled, request: { ...filled.request, ...of(name, value) } }
      // Nor what is left out of each link, as by chance a text that can be read as a private key.
      fc.pre(leftOut(judgedOf(inputs)).length === 0)
      expect(readable(linkStateOf(judgedOf(inputs)))).toContain(value)
      expect(readable(withoutSignatures(linkStateOf(judgedOf(inputs))))).not.toContain(value)
      expect(readable(redactCase(inputs, inputs.token))).not.toContain(value)
    }),
    { numRuns: 1000 },
  ))

test('a short key in the URI of a server or an issuer is in no copy', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('resource', 'issuer'),
      parameterName,
      fc.stringMatching(/^[a-z][0-9][A-Z0-9a-z]{10,19}$/),
      (where, name, value) => {
        const inputs = { ...filled, mine: { ...filled.mine, [where]: `https://mcp.example.org/mcp?${name}=${value}` } }
        expect(readable(withoutSignatures(linkStateOf(judgedOf(inputs))))).not.toContain(value)
        expect(readable(redactCase(inputs, inputs.token))).not.toContain(value)
      },
    ),
  ))

test('the claims, the names of servers and those of parameters stay', () => {
  const aud = 'https://mcp.example.org/mcp?tenant=a1b2c3d4e5f6g7'
  const token = `${b64({ alg: 'ES256', kid: 'k1' })}.${b64({ ...claims, aud })}.${signature}`
  const mine = { resource: aud, issuer: 'https://login.example.org?tenant=production', profile: '' }
  const url = `${aud}&client_id=my-client&somewhere=sunshine`
  const inputs = { ...filled, token, mine, request: { ...filled.request, url } }
  const left = redactCase(inputs, token)
  expect(left.mine).toEqual(mine)
  expect(left.request.url).toBe(`${aud}&client_id=my-client&somewhere=redacted`)
  expect(left.policy).toEqual(filled.policy)
})

describe('the examples of this site', () => {
  /** Long after they were made, as it is for every reader. */
  const today = now + 300 * 86_400

  test('are not asked about, nor after a change of the server', async () => {
    const asked: string[] = []
    for (const scenario of scenarios) {
      const original = await derive(await caseOfScenario(scenario, world), now, presets)
      const changed = await derive(
        { ...original.inputs, policy: { ...original.inputs.policy, clockTolerance: 7 } },
        now,
        presets,
      )
      const published = publishedBy(original.inputs)
      if ([original, changed].some((derived) => isLive(derived, today, published))) asked.push(scenario.id)
    }
    expect(asked).toEqual([])
  }, 120_000)

  test('have nothing cut but what gives access', async () => {
    const cut: string[] = []
    for (const scenario of scenarios) {
      const state = linkStateOf(await derive(await caseOfScenario(scenario, world), now, presets))
      const left = withoutSignatures(state)
      for (const field of ['server', 'policy', 'mine', 'scheme', 'introspection', 'note', 'keys'] as const)
        if (JSON.stringify(left[field]) !== JSON.stringify(state[field])) cut.push(`${scenario.id} ${field}`)
      for (const [name, value] of Object.entries(left.request))
        if (
          name !== 'dpop' &&
          JSON.stringify(value) !== JSON.stringify(Object.entries(state.request).find(([n]) => n === name)?.[1])
        )
          cut.push(`${scenario.id} ${name} ${JSON.stringify(value)}`)
      expect(withoutSignatures(left)).toEqual(left)
    }
    expect(cut).toEqual([
      'token-in-query url "https://issues.example.com/mcp?access_token=redacted"',
      'jwt-in-query url "https://issues.example.com/mcp?token=redacted"',
      'header-and-query url "https://issues.example.com/mcp?access_token=redacted"',
      'header-and-form form "access_token=redacted"',
      'header-and-query-careless url "https://billing.example.com/mcp?access_token=redacted"',
      'dpop-query-ignored url "https://issues.example.com/mcp?session=redacted"',
    ])
  })
})
