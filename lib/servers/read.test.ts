import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base, ids, jwk, staging } from './sample.fixture'
import { readServers, tooLarge } from './read'
import type { OwnServer } from './server'
import { serversText } from './write'

const read = (text: string) => readServers(text, { base, newId: ids() })
const file = (servers: readonly unknown[], more: object = {}) => JSON.stringify({ version: 1, servers, ...more })
const taken = (text: string): { servers: readonly OwnServer[]; notes: readonly string[] } => {
  const reading = read(text)
  if ('says' in reading) throw new Error(reading.says)
  return reading
}
const refused = (text: string): string => {
  const reading = read(text)
  if (!('says' in reading)) throw new Error('it was read')
  expect(reading.fix).not.toBe('')
  return reading.says
}

test('what is exported is read back, with nothing to say', () =>
  expect(taken(serversText([staging], 'https://deputy-lab.example/servers.schema.json'))).toEqual({
    servers: [staging],
    notes: [],
  }))

test('a name and a resource are enough: the policy is the strict one, ids are made', () =>
  expect(taken(file([{ name: 'A', resource: 'https://a.example' }])).servers).toEqual([
    { id: 'id-1', name: 'A', resource: 'https://a.example', issuers: [], profile: '', policy: base },
  ]))

test('of two servers with one id the second gets another', () =>
  expect(taken(file([staging, staging])).servers.map(({ id }) => id)).toEqual(['staging', 'id-1']))

describe('what is no file of servers is refused in a sentence that says what was found and expected', () => {
  test.each([
    ['', 'Expected JSON, found an empty file.'],
    [
      `${'{"version":1,'.repeat(100)}`,
      'Expected JSON, found text that is none: "{\\"version\\":1,{\\"version\\":1,{\\"version\\":1,{"… (1,300 characters).',
    ],
    ['<!doctype html>', 'Expected JSON, found text that is none: "<!doctype html>".'],
    ['[]', 'Expected an object with version and servers, found a list.'],
    ['7', 'Expected an object with version and servers, found 7.'],
    ['{"servers":[]}', 'version: expected 1, found nothing.'],
    ['{"version":2,"servers":[]}', 'version: expected 1, found 2.'],
    ['{"version":"1","servers":[]}', 'version: expected 1, found "1".'],
    ['{"version":1}', 'servers: expected a list, found nothing.'],
    ['{"version":1,"servers":{}}', 'servers: expected a list, found something else.'],
    [file([7]), 'servers[0] was left out: servers[0]: expected an object, found 7.'],
    [file([{ name: 'A' }]), 'servers[0] (A) was left out: servers[0].resource: expected text, found nothing.'],
    [
      file([{ name: ' \u202e ', resource: '' }]),
      'servers[0] ( ‹U+202E› ) was left out: servers[0].name: expected a name, found " ‹U+202E› ".',
    ],
    [
      file([{ ...staging, policy: { clockTolerance: 'x', audience: 'nearly' } }]),
      'servers[0] (Staging) was left out: servers[0].policy.audience: expected one of exact, normalized, slash, prefix, typescript-sdk, python-sdk, go-sdk, typescript-tutorial, python-tutorial, client-id, found "nearly", and 1 more.',
    ],
    [
      file([{ ...staging, issuers: [{ issuer: 'a b' }] }]),
      'servers[0] (Staging) was left out: servers[0].issuers[0].issuer: expected an address without spaces, found "a b".',
    ],
  ])('%s', (text, says) => expect(refused(text)).toBe(says))

  test('10 MB', () => expect(tooLarge(10_485_760)?.says).toBe('Expected at most 500,000 characters, found 10,485,760.'))
  test('10,000 servers', () =>
    expect(refused(file(Array.from({ length: 10_000 }, () => ({ name: 'A', resource: '' }))))).toBe(
      'servers: expected at most 100, found 10,000.',
    ))
  test('as deep as a file can be', () => {
    const deep = `${'['.repeat(240_000)}${']'.repeat(240_000)}`
    expect(refused(`{"version":1,"servers":[{"name":"A","resource":"","policy":{"off":${deep}}}]}`)).toContain(
      'servers[0].policy.off[0]: expected text, found a list of 1',
    )
  })
})

describe('what another page reads is called by its name, and leads there', () => {
  test.each([
    [
      '{"resource":"https://a.example/mcp","authorization_servers":["https://i.example"]}',
      'protected resource metadata',
    ],
    ['{"issuer":"https://i.example","token_endpoint":"https://i.example/token"}', 'authorization server metadata'],
    ['{"keys":[]}', 'a key set'],
    ['{"mcpServers":{"a":{"url":"https://a.example/mcp"}}}', 'the configuration of an MCP client'],
    ['{"servers":{"a":{"type":"http","url":"https://a.example/mcp"}}}', 'the configuration of an MCP client'],
  ])('%s', (text, name) =>
    expect(read(text)).toMatchObject({ says: `Expected a file of servers, found ${name}.`, isImported: true }),
  )
  test.each(['{}', '{"version":2,"keys":[]}', '{"servers":[]}', '{"mcpServers":[]}'])('%s leads nowhere', (text) =>
    expect(read(text)).not.toHaveProperty('isImported'),
  )
})

test('one bad server among good ones is left out and said', () => {
  const { servers, notes } = taken(file([staging, { name: 'Bad', resource: 5 }]))
  expect(servers.map(({ name }) => name)).toEqual(['Staging'])
  expect(notes).toEqual(['servers[1] (Bad) was left out: servers[1].resource: expected text, found 5.'])
})

test('of many bad servers the first are told, and how many there are', () => {
  const { notes } = taken(file([staging, ...Array.from({ length: 50 }, () => ({}))]))
  expect(notes).toHaveLength(6)
  expect(notes.at(-1)).toBe('And 45 more servers were left out.')
})

test('members that nobody knows are named, names of prototypes among them, and do nothing', () => {
  const text = `{"version":1,"more":1,"servers":[{"name":"A","resource":"","__proto__":{"policy":7},"constructor":1,
    "issuers":[{"issuer":"i","jwks_uri":"x"}],"policy":{"__proto__":{"off":["audience"]},"dpop":{"toString":1}}}]}`
  const { servers, notes } = taken(text)
  expect(notes).toEqual([
    'Not known here and left out: more, servers[0].__proto__, servers[0].constructor, servers[0].issuers[0].jwks_uri, servers[0].policy.__proto__ and 1 more.',
  ])
  expect(servers[0]?.policy).toEqual(base)
  expect(Object.getPrototypeOf(servers[0])).toBe(Object.prototype)
})

test('private keys and shared secrets do not come in', () => {
  const keys = {
    keys: [
      { ...jwk, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' },
      { kty: 'oct', k: 'c2VjcmV0' },
    ],
  }
  const { servers, notes } = taken(file([{ ...staging, issuers: [{ issuer: 'https://i.example', keys }] }]))
  expect(servers[0]?.issuers).toEqual([{ issuer: 'https://i.example', keys: { keys: [jwk] } }])
  expect(notes).toEqual([
    'servers[0].issuers[0].keys.keys[0]: the private member d was left out. Whoever had this file has the private key: replace it.',
    'servers[0].issuers[0].keys.keys[1] was left out: it is a shared secret, and files carry public keys only.',
  ])
})

test('a token that stands in a policy or an address does not come in, and an audience that looks random does', () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'
  const guid = '0f8fad5b-d9cb-469f-a165-70867728950e'
  const client = 'Zk3vQ9xT7bLm2RcW8yHnPf4KsD6jGt1u'
  const { servers, notes } = taken(
    file([
      {
        ...staging,
        resource: 'https://user:pa55word@mcp.example.org/?access_token=abcdefgh12345678',
        policy: { requiredClaims: ['sub', token], otherNames: [guid, client] },
      },
    ]),
  )
  expect(JSON.stringify(servers)).not.toMatch(/eyJ|pa55word|abcdefgh/)
  expect(servers[0]?.policy.otherNames).toEqual([guid, client])
  expect(notes).toEqual([
    'servers[0]: a token, password or key that stood in resource, policy.requiredClaims was left out.',
  ])
})

test('any JSON at all is read or refused in a sentence, and what was read can be written and read again', () => {
  const member = fc.constantFrom(
    'version',
    'servers',
    'name',
    'resource',
    'issuers',
    'issuer',
    'keys',
    'policy',
    '__proto__',
  )
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.jsonValue(),
      fc.constantFrom(1, '', 'x', null, jwk),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(member, tie('value')),
    ),
  })).value
  fc.assert(
    fc.property(
      fc.oneof(
        value,
        fc.array(value, { maxLength: 3 }).map((servers) => ({ version: 1, servers })),
      ),
      (json) => {
        const reading = read(JSON.stringify(json))
        if ('says' in reading) {
          expect(reading.says).toMatch(/\.$/)
          return
        }
        const again = read(serversText(reading.servers, ''))
        expect(again).toEqual({ servers: reading.servers, notes: [] })
      },
    ),
    { numRuns: 300 },
  )
})

test('texts as long as a file can be are read or refused, whatever they are made of', () => {
  const fill = (unit: string) => unit.repeat(Math.floor(200_000 / unit.length))
  for (const unit of ['a.', 'eyJ', '{', ' ', '0', 'M', '%41', 'https://a@', 'd=', ':=']) {
    const lists = Array.from({ length: 8 }, () => ({
      ...staging,
      policy: { otherNames: Array.from({ length: 100 }, () => unit.repeat(Math.floor(300 / unit.length))) },
    }))
    expect(taken(file(lists)).servers).toHaveLength(8)
    expect(refused(file([{ name: fill(unit), resource: '' }]))).toContain('text of at most')
  }
})
