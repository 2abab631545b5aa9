import { execFileSync } from 'node:child_process'
import { describe, expect, it, test } from 'vitest'
import { commandsFor } from './commands'
import { piecesOf } from './pasted'
import { place } from './place'
import { survey } from './survey'
import { as, asUrl, challengeHeader, issuer, jwks, keysUrl, prm, prmUrl, server } from './world.fixture'

const text = (value: unknown) => JSON.stringify(value)
const printed = (status: string, headers: readonly string[], body: string, asked?: string) =>
  `HTTP/2 ${status}\r\n${headers.join('\r\n')}\r\n\r\n${body}${asked ? `\nAsked: ${asked}\n` : ''}`
const type = 'content-type: application/json'
const all = [
  printed('401', [`www-authenticate: ${challengeHeader}`], '{"error":"x"}', server),
  printed('200', [type], text(prm), prmUrl),
  printed('200', [type], text(as), asUrl),
  printed('200', [type], text(jwks), keysUrl),
]

describe('what is pasted is recognised', () => {
  const kinds = (pasted: string, url: string | null = server) => place(pasted, url, []).recognised
  it.each([
    ['protected resource metadata', text(prm), 'protected resource metadata'],
    [
      'the same, pretty and with a byte order mark',
      `\uFEFF${JSON.stringify(prm, null, 2)}\n`,
      'protected resource metadata',
    ],
    ['authorization server metadata', text(as), 'authorization server metadata'],
    ['a key set', text(jwks), 'a key set'],
    ['one key', text(jwks.keys[0]), 'a key set'],
    ['a WWW-Authenticate line', `WWW-Authenticate: ${challengeHeader}`, 'a challenge'],
    ['folded', `www-authenticate: Bearer error="invalid_token",\n   resource_metadata="${prmUrl}"`, 'a challenge'],
    ['its value alone', challengeHeader, 'a challenge'],
    ['a whole refusal', all[0] ?? '', 'a challenge'],
    [
      'curl -v',
      `* Connected\n> POST /mcp HTTP/2\n> Host: mcp.example.com\n>\n{ [12 bytes data]\n< HTTP/2 401 \n< www-authenticate: ${challengeHeader}\n<\n`,
      'a challenge',
    ],
    ['pretty JSON under its headers', printed('200', [type], JSON.stringify(jwks, null, 2)), 'a key set'],
    ['a document that is none of these', '{"hello":1}', 'something else'],
  ])('%s', (_, pasted, kind) => expect(kinds(pasted)).toEqual([kind]))

  test('several after one another, with or without line breaks between', () => {
    const expected = ['a challenge', 'protected resource metadata', 'authorization server metadata', 'a key set']
    expect(kinds(all.join('\n'))).toEqual(expected)
    expect(kinds(all.map((answer) => answer.replace(/\nAsked: .*\n$/, '')).join(''))).toEqual(expected)
    expect(kinds([challengeHeader, text(prm), text(as), text(jwks)].join('\n'))).toEqual(expected)
    expect(kinds([text(prm), text(as), text(jwks)].join(',\n'))).toEqual(expected.slice(1))
    expect(kinds(text([prm, as, jwks]))).toEqual(expected.slice(1))
  })

  test('the address is taken from what stands around it', () => {
    const urls = (pasted: string) => piecesOf(pasted).pieces.map(({ url }) => url)
    expect(urls(all.join(''))).toEqual([server, prmUrl, asUrl, keysUrl])
    expect(urls(`$ curl -i '${prmUrl}' \\\n  -H 'a: b'\n${text(prm)}`)).toEqual([prmUrl])
    expect(urls('> GET /mcp HTTP/1.1\n> Host: localhost:3001\n>\n< HTTP/1.1 401 Unauthorized\n<\n')).toEqual([
      'http://localhost:3001/mcp',
    ])
  })

  test('the answer behind a proxy and after a 100 is the one that counts', () => {
    const [piece] = piecesOf(`HTTP/1.1 100 Continue\r\n\r\n${all[1]}`).pieces
    expect(piece?.message.status).toBe(200)
  })
})

describe('pasted answers are judged like others', () => {
  const broken = (pasted: string, url: string | null) =>
    placed(pasted, url).readings.flatMap(({ findings }) =>
      findings.filter(({ state }) => state === 'broken').map(({ rule }) => rule),
    )
  const placed = (pasted: string, given: string | null) => {
    const { url, exchanges } = place(pasted, given, [])
    return survey(url, exchanges)
  }

  test('all four in any order make a server', () => {
    const { exchanges } = place(all.toReversed().join('\n'), server, [])
    const seen = survey(server, exchanges)
    expect(seen.next).toBeNull()
    expect(seen.found.issuers).toEqual([{ issuer, jwksUri: keysUrl, keysText: text(jwks) }])
    expect(seen.found.scopes).toEqual(['files:read', 'files:write'])
  })

  test('documents alone, with nothing typed, make one too', () => {
    const seen = survey(null, place(`${text(as)}${text(jwks)}${text(prm)}`, null, []).exchanges)
    expect(seen.found).toMatchObject({ resource: server, issuers: [{ issuer, keysText: text(jwks) }] })
  })

  test('a document of another issuer or resource is said', () => {
    expect(broken(text({ ...prm, resource: 'https://other.example' }), server)).toEqual(['resource-identical'])
    expect(broken(`${text(prm)}${text({ ...as, issuer: 'https://evil.example' })}`, server)).toEqual([
      'issuer-identical',
    ])
    expect(broken(text({ ...prm, resource: 'https://other.example' }), null)).toEqual([])
    expect(broken(`${all[0]}${text({ ...prm, resource: 'https://other.example' })}`, null)).toEqual([
      'resource-identical',
    ])
  })

  test('curl -L prints the redirects that it follows: they are of the answer behind them', () => {
    const moved = printed(
      '301',
      ['location: https://mcp.example.com/moved', 'content-type: text/html'],
      '<html>a</html>',
    )
    const followed = `${moved}\n${moved.replace('moved', 'on')}\n${printed('200', [type], text(prm))}`
    const seen = placed(followed, server)
    expect(seen.readings.map(({ question, says }) => [question.purpose, says])).toEqual([
      ['resource', 'Found: protected resource metadata. It was reached by a redirect.'],
    ])
    expect(broken(followed, server)).toContain('redirect')
    expect(broken(`$ curl -iL '${prmUrl}'\n${followed}`, null)).toContain('redirect')
    expect(broken(moved, server)).toContain('redirect')
    const apart = placed(`${moved}\nAsked: ${server}\n${all[1]}`, server)
    expect(apart.readings.map(({ question }) => question.url)).toEqual([server, prmUrl])
  })

  test('what the text does not tell is not called kept', () => {
    const states = (pasted: string, url: string | null) => {
      const findings = placed(pasted, url).readings.flatMap(({ findings }) => findings)
      return Object.fromEntries(findings.map(({ rule, state }) => [rule, state]))
    }
    const open = { redirect: 'open', public: 'open', 'issuer-identical': 'open' }
    expect(states(text(as), null)).toMatchObject(open)
    expect(states(text({ ...prm, resource: server }), server)).toMatchObject({ redirect: 'open', public: 'open' })
    expect(states(printed('200', [type], text(as), asUrl), null)).toMatchObject({
      redirect: 'kept',
      public: 'kept',
      'issuer-identical': 'kept',
    })
    // The address says whose it is, and not whether with a slash.
    expect(states(printed('200', [type], text({ ...as, issuer: `${issuer}/` }), asUrl), null)).toMatchObject({
      'issuer-identical': 'open',
    })
    const other = text({ ...as, issuer: 'https://evil.example' })
    expect(states(printed('200', [type], other, asUrl), null)).toMatchObject({ 'issuer-identical': 'broken' })
    expect(states(`WWW-Authenticate: ${challengeHeader}`, server)).toMatchObject({ refused: 'open', challenge: 'open' })
    expect(states('HTTP/2 401\nwww-authenticate: Bearer\n\n', server)).toMatchObject({ refused: 'open' })
    expect(states(all[0] ?? '', server)).toMatchObject({ refused: 'kept', challenge: 'kept' })
  })

  test('a refusal of the metadata is one of the metadata', () => {
    expect(broken(printed('401', ['www-authenticate: Bearer'], '', prmUrl), server)).toEqual(['public'])
  })

  test('wget -S indents the fields of an answer', () => {
    const printed = `  HTTP/1.1 401 Unauthorized\n  Content-Length: 0\n  WWW-Authenticate: ${challengeHeader}\nAuthorization failed.\n`
    const [piece] = piecesOf(`--2026-11-26--  ${server}\nHTTP request sent, awaiting response... \n${printed}`).pieces
    expect(piece?.message.headers).toEqual([
      ['content-length', '0'],
      ['www-authenticate', challengeHeader],
    ])
  })

  test('curl -v prints each field as a line of its own', () => {
    const verbose = `< HTTP/2 401 \n< date: Fri, 27 Nov 2026 10:00:00 GMT\n< www-authenticate: Bearer error="x",\n<   scope="files:read"\n< server: y\n<\n`
    expect(piecesOf(verbose).pieces[0]?.message.headers).toEqual([
      ['date', 'Fri, 27 Nov 2026 10:00:00 GMT'],
      ['www-authenticate', 'Bearer error="x", scope="files:read"'],
      ['server', 'y'],
    ])
  })

  test('only where the text shows a request without a token is an error code blamed on the server', () => {
    const refusal = 'HTTP/2 401\r\nwww-authenticate: Bearer error="invalid_token"\r\n\r\n'
    const blames = (pasted: string) => broken(pasted, server).includes('challenge-error')
    expect(blames(refusal)).toBe(false)
    expect(placed(refusal, server).readings[0]?.says).toContain('does not say whether a token was sent')
    expect(blames(`$ curl -i ${server}\n${refusal}`)).toBe(true)
    expect(blames(`${refusal}Asked: ${server}\n`)).toBe(true)
    expect(blames(`$ curl -i -H "Authorization: Bearer $TOKEN" ${server}\n${refusal}`)).toBe(false)
    expect(blames(`$ curl -i ${server} \\\n  --oauth2-bearer x\n${refusal}`)).toBe(false)
    const verbose = (more: string) =>
      `> POST /mcp HTTP/2\n> Host: mcp.example.com\n${more}>\n< HTTP/2 401\n< www-authenticate: Bearer error="invalid_token"\n<\n`
    expect(blames(verbose(''))).toBe(true)
    expect(blames(verbose('> Authorization: Bearer x\n'))).toBe(false)
  })

  test('a later paste replaces what it answers again', () => {
    const first = place(text({ ...prm, resource: 'https://other.example' }), server, []).exchanges
    const second = place(text(prm), server, first).exchanges
    expect(second).toHaveLength(1)
    expect(survey(server, second).found.resource).toBe(server)
  })

  test('the commands ask for what is missing, three at most, and each output finds its place', () => {
    let exchanges = place('', server, []).exchanges
    const commands = () => commandsFor(survey(server, exchanges).upcoming)
    expect(commands()).toHaveLength(3)
    expect(commands()[1]).toContain(`'${prmUrl}'`)
    exchanges = place(
      `${all[0]}${all[1]}${printed('404', [], 'no', `https://mcp.example.com/.well-known/oauth-protected-resource`)}`,
      server,
      exchanges,
    ).exchanges
    expect(commands().map((c) => /https:[^']+/.exec(c)?.[0])).toEqual([
      asUrl,
      'https://auth.example.com/.well-known/openid-configuration/tenant1',
      'https://auth.example.com/tenant1/.well-known/openid-configuration',
    ])
    exchanges = place(all[2] ?? '', server, exchanges).exchanges
    expect(commands().join()).toContain(keysUrl)
    exchanges = place(all[3] ?? '', server, exchanges).exchanges
    expect(commands()).toEqual([])
  })

  test('a shell reads the address as one word, whatever stands in it', () => {
    const url = "https://h/';echo%20$HOME;'$(id)"
    const [command = ''] = commandsFor([{ purpose: 'keys', url, method: 'GET', follow: false, about: null }])
    const words = execFileSync('sh', ['-c', command.replace('curl', "printf '%s\\n'")], { encoding: 'utf8' }).split(
      '\n',
    )
    expect(words[5]).toBe(url)
  })
})

describe('hostile text', () => {
  const deep = `{"resource":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`
  it.each([
    ['ten megabytes of JSON', `{"resource":"${'x'.repeat(10_000_000)}"}`],
    ['ten megabytes of nothing', ' '.repeat(10_000_000)],
    ['deep nesting', deep],
    ['unclosed', '{"a":['.repeat(50_000)],
    ['status lines', 'HTTP/1.1 401 x\n'.repeat(100_000)],
    ['headers', `HTTP/1.1 401 x\n${'www-authenticate: Bearer a="b"\n'.repeat(100_000)}`],
    ['folded lines', `WWW-Authenticate: Bearer\n${' a="b",\n'.repeat(100_000)}`],
    ['curl lines', 'curl \\\n'.repeat(100_000)],
    ['HTML openings', '<a>'.repeat(300_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['wrong types', text({ resource: [], authorization_servers: 7, keys: 'x', issuer: null, jwks_uri: {} })],
    ['prototype names', '{"__proto__":{"resource":"x"},"constructor":1,"keys":[null,{"__proto__":null}]}'],
  ])('%s is read in bounds', (_, pasted) => {
    const placed = place(pasted, server, [])
    expect(placed.exchanges.length).toBeLessThanOrEqual(20)
    expect(() => survey(server, placed.exchanges)).not.toThrow()
  })
})
