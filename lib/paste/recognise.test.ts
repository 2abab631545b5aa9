import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsVectors, readVectors } from '@/lib/vectors/folder.fixture'
import { recognise } from './recognise'

const h = 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6ImVzMSJ9'
const p =
  'eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZS5jb20iLCJzdWIiOiJ1c2VyLTEyMyIsImF1ZCI6Imh0dHBzOi8vbWNwLmV4YW1wbGUuY29tL21jcCIsImV4cCI6MTc5MDAwMzYwMH0'
const s = 'xYz-_9'.padEnd(86, 'Qw3')
const jwt = `${h}.${p}.${s}`
const jwe = `${h}.${'k'.repeat(342)}.${'i'.repeat(16)}.${'c'.repeat(900)}.${'t'.repeat(22)}`
const wrap = (text: string, columns: number, by = '\n') =>
  text.match(new RegExp(`.{1,${columns}}`, 'g'))?.join(by) ?? ''
const breaks = (text: string, columns: number) => `${Math.ceil(text.length / columns) - 1} line breaks`
/** What is found, the scheme aside. */
const read = (text: string) => {
  const { isUnderBearer: _, ...found } = recognise(text)
  return found
}

describe('a token on its own is not altered', () => {
  for (const [what, token] of [
    ['a JWS', jwt],
    ['a JWE', jwe],
    ['an empty signature', `${h}.${p}.`],
    ['a cut token', `${h}.${p.slice(0, 50)}`],
    ['a header alone', h],
    ['the least header', 'e30.e30.'],
    ['padding, + and /, which a check has to judge', `${h}==.${p}=.ab+/==`],
    ['a character that cannot be in a token', `${h}.${p.slice(0, 20)}*é!${p.slice(20)}.${s}`],
    ['a comma within', `${h}.${p}.ab,cd`],
    ['a NUL within', `${h}.${p}\0.${s}`],
    ['a percent sign that encodes nothing', `${h}.${p}.a%zz`],
    ['four parts', `${jwt}.x`],
    ['a dot at the end', `${jwt}.`],
    ['a dot at the start', `.${jwt}`],
    ['a megabyte', `${h}.${'a'.repeat(1_000_000)}.${s}`],
    ['an opaque token', 'mF_9.B5f-4.1JqM'],
    ['nothing', ''],
    ['a blank', ' '],
    ['prose', 'The bearer token is eyes.are.open; hey, Bearer with me.'],
    ['two words', 'Bearer of bad news'],
    ['a placeholder', 'Authorization: Bearer <token>'],
    ['a variable', 'curl -H "Authorization: Bearer $TOKEN" https://x'],
    ['white space within, which is no line break', `${h}. ${p}.${s}`],
    ['dots', '.'.repeat(1000)],
  ] as const)
    test(what, () => expect(read(token)).toEqual({ token, takenOut: [] }))
})

describe('blanks that stand where + stood are the token’s own', () => {
  const spaced = `${h}.${p.slice(0, 40)} ${p.slice(41)}.${s.slice(0, 10)} ${s.slice(11, 60)} ${s.slice(61)}`
  test.each([spaced, `${spaced}==`])('alone %#', (token) => expect(read(token)).toEqual({ token, takenOut: [] }))
  test('behind its scheme', () =>
    expect(read(`Authorization: Bearer ${spaced}`)).toEqual({
      token: spaced,
      takenOut: ['Authorization: Bearer'],
    }))
  test('words behind a whole token are none of it', () => expect(recognise(`${jwt} is what I sent`).token).toBe(jwt))
})

// auth0/node-jsonwebtoken#713 (2020-04-23)
describe.each([
  ['a blank', ' '],
  ['an encoded blank', '%20'],
  ['an encoded line end', '%0D%0A'],
])('%s that broke a token is not where it ends', (_, gap) => {
  test.each([
    ['in the header', `${h.slice(0, 12)}${gap}${h.slice(12)}.${p}.${s}`],
    ['in the payload', `${h}.${p.slice(0, 40)}${gap}${p.slice(40)}.${s}`],
    ['in the signature', `${h}.${p}.${s.slice(0, 40)}${gap}${s.slice(40)}`],
    ['in many places', `${h}.${p}.${s}`.replace(/(.{30})/g, `$1${gap}`)],
  ])('%s', (_where, token) => {
    expect(recognise(token).token).toBe(token)
    expect(recognise(`Authorization: Bearer ${token}`).token).toBe(token)
  })
  test('words behind a cut token are none of it', () => {
    const cut = `${h}.${p}.${s.slice(0, 40)}`
    expect(recognise(`${cut}${gap}${'is what I sent and '.repeat(20)}`.trimEnd()).token).toBe(cut)
  })
})

describe('what a client put in front of a token was sent with it, and stays', () => {
  test.each([
    ['the scheme twice', `Authorization: Bearer Bearer ${jwt}`, `Bearer ${jwt}`, 'Authorization: Bearer'],
    ['the scheme twice, alone', `bearer Bearer ${jwt}`, `Bearer ${jwt}`, 'bearer'],
    ['the bytes of Python', `Authorization: Bearer b'${jwt}'`, `b'${jwt}'`, 'Authorization: Bearer'],
  ])('%s', (_, pasted, token, taken) =>
    expect(read(pasted)).toEqual({
      token,
      takenOut: [taken],
      sent: { in: 'wrapped', value: `Bearer ${token}`, bare: jwt },
    }),
  )
})

describe('what stands around a token is taken out and named', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['white space', `\n  ${jwt}\r\n`, ['white space around the token']],
    ['a scheme', `Bearer ${jwt}`, ['Bearer']],
    ['a scheme in small letters', `bearer   ${jwt}\n`, ['bearer']],
    ['DPoP', `DPoP ${jwt}`, ['DPoP']],
    ['a header', `Authorization: Bearer ${jwt}`, ['Authorization: Bearer']],
    ['a header in small letters', `authorization:bearer ${jwt}`, ['Authorization: bearer']],
    ['straight quotes', `"${jwt}"`, ['quotation marks']],
    ['single quotes', `'${jwt}'`, ['quotation marks']],
    ['backquotes', `\`${jwt}\``, ['quotation marks']],
    ['curly quotes', `“${jwt}”`, ['quotation marks']],
    ['a quoted header', `"Authorization: Bearer ${jwt}"`, ['Authorization: Bearer', 'quotation marks']],
    ['quotes as HTML has them', `&quot;${jwt}&#39;`, ['quotation marks']],
    ['brackets as HTML has them', `&lt;${jwt}&gt;`, ['"<" before it', '">" after it']],
    ['angle brackets', `<${jwt}>`, ['"<" before it', '">" after it']],
    ['a comma', `${jwt},`, ['"," after it']],
    ['a semicolon and a bracket', `${jwt});`, ['");" after it']],
    ['a sentence', `the token ${jwt}. It expired`, ['text before the token', 'text after the token']],
    ['words before', `Look: ${jwt}`, ['text before the token']],
    ['a line of thanks', `${jwt}\n\nThanks`, ['text after the token']],
    ['a JSON member', `{"token_type":"Bearer","access_token":"${jwt}","expires_in":60}`, ['the JSON around it']],
    ['pretty JSON', `{\n  "access_token": "${jwt}",\n  "scope": "a"\n}`, ['the JSON around it']],
    ['JSON within JSON', `{"body":"{\\"access_token\\":\\"${jwt}\\"}"}`, ['the JSON around it']],
    ['a line of JSON', `"access_token": "${jwt}",`, ['text before the token', 'quotation marks', '"," after it']],
    ['an object of a program', `{ access_token: '${jwt}' }`, ['the JSON around it']],
    ['a log line that begins with its time', `[12:00] got ${jwt}`, ['text before the token']],
    ['brackets', `{${jwt}}`, ['"{" before it', '"}" after it']],
    ['a Markdown link to it', `[my token](${jwt})`, ['the Markdown link around it']],
    ['the text of a Markdown link', `[${jwt}](https://a.example/)`, ['the Markdown link around it']],
    [
      'a Markdown link in a sentence',
      `see [${jwt}](https://a.example/)`,
      ['text before the token', 'text after the token'],
    ],
    ['a form', `access_token=${jwt}&token_type=Bearer`, ['access_token=', 'further parameters']],
    [
      'a redirect',
      `https://app.example/cb#state=1&access_token=${jwt}&expires_in=9`,
      ['text before the token', 'access_token=', 'further parameters'],
    ],
    ['a cookie', `session=${jwt}; Path=/`, ['session=', 'text after the token']],
    [
      'curl',
      `curl -s https://mcp.example.com/mcp \\\n  -H 'Authorization: Bearer ${jwt}' \\\n  -d '{}'`,
      ['the curl command', 'Authorization: Bearer'],
    ],
    [
      'a request',
      `POST /mcp HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${jwt}\r\nAccept: */*\r\n\r\n{}`,
      ['text before the token', 'Authorization: Bearer', 'text after the token'],
    ],
    [
      'fetch options',
      `headers: { Authorization: \`Bearer ${jwt}\` }`,
      ['text before the token', 'Authorization: Bearer', 'quotation marks', '"}" after it'],
    ],
    ['a log line', `12:00 INFO token=${jwt} user=7`, ['text before the token', 'token=', 'text after the token']],
    ['XML', `<token>${jwt}</token>`, ['text before the token', 'text after the token']],
    ['a byte order mark', `\uFEFF${jwt}`, ['1 invisible character']],
    [
      'zero-width spaces',
      `${jwt.slice(0, 60)}\u200B${jwt.slice(60, 90)}\u200B${jwt.slice(90)}`,
      ['2 invisible characters'],
    ],
    ['percent-encoding', jwt.replaceAll('.', '%2E'), ['percent-encoding']],
    ['an encoded scheme', `Bearer%20${jwt}`, ['Bearer']],
  ]
  for (const [what, pasted, takenOut] of cases) test(what, () => expect(read(pasted)).toEqual({ token: jwt, takenOut }))

  test('encoded padding comes back as padding', () =>
    expect(read(`${h}%3D.${p}.${s}`)).toEqual({ token: `${h}=.${p}.${s}`, takenOut: ['percent-encoding'] }))
  test('the access token is taken, not the ID token before it', () =>
    expect(recognise(`{"id_token":"${h}.${p}.other","access_token":"${jwt}"}`).token).toBe(jwt))
  test('the access token is taken, not the DPoP proof', () => {
    expect(recognise(`DPoP: ${h}.e30.proof\nAuthorization: DPoP ${jwt}`).token).toBe(jwt)
    expect(recognise(`Authorization: DPoP ${jwt}\nDPoP: ${h}.e30.proof`).token).toBe(jwt)
  })
  test('an opaque token is taken where a scheme or a name announces it', () => {
    expect(read('Bearer mF_9.B5f-4.1JqM')).toEqual({ token: 'mF_9.B5f-4.1JqM', takenOut: ['Bearer'] })
    expect(recognise('authorization: bearer abc123==\naccept: */*').token).toBe('abc123==')
    expect(read('{"access_token":"gho_16C7e42F"}')).toEqual({
      token: 'gho_16C7e42F',
      takenOut: ['the JSON around it'],
    })
  })
  test('a JWT without signature is taken out of a header', () =>
    expect(recognise(`Authorization: Bearer ${h}.${p}.`).token).toBe(`${h}.${p}.`))
  test('a cut token is taken out of a header', () => expect(recognise(`Bearer ${h}.eyJ`).token).toBe(`${h}.eyJ`))
})

describe('a token over several lines is joined', () => {
  for (const columns of [60, 64, 72, 76, 78, 80])
    test(`wrapped at ${columns} columns`, () => {
      expect(read(wrap(jwt, columns))).toEqual({ token: jwt, takenOut: [breaks(jwt, columns)] })
      expect(read(wrap(jwe, columns, '\r\n'))).toEqual({ token: jwe, takenOut: [breaks(jwe, columns)] })
    })
  test('indented', () => expect(recognise(`  ${wrap(jwt, 64, '\n    ')}\n`).token).toBe(jwt))
  test('with its header, by a terminal', () => {
    const header = `Authorization: Bearer ${jwt}`
    expect(read(wrap(header, 80))).toEqual({ token: jwt, takenOut: ['Authorization: Bearer', breaks(header, 80)] })
  })
  test('with text after it', () =>
    expect(read(`${wrap(jwt, 76)}\n\nThanks\nAnna`)).toEqual({
      token: jwt,
      takenOut: [breaks(jwt, 76), 'text after the token'],
    }))
  test('quoted in a mail', () =>
    expect(read(`> Why?\n> ${wrap(jwt, 70, '\n> ')}\n`)).toEqual({
      token: jwt,
      takenOut: ['text before the token', breaks(jwt, 70), 'mail quote marks (>)'],
    }))
  test('with line breaks typed out', () => expect(recognise(`"${wrap(jwt, 64, '\\n')}\\n"`).token).toBe(jwt))
  test('with a backslash before each line break', () => expect(recognise(wrap(jwt, 64, '\\\n')).token).toBe(jwt))
  test('one part a line', () => {
    expect(read(`${h}.\n${p}.\n${s}`)).toEqual({ token: jwt, takenOut: ['2 line breaks'] })
    expect(read(`${h}\n.${p}\n.${s}`)).toEqual({ token: jwt, takenOut: ['2 line breaks'] })
  })
  test('broken once within the signature', () =>
    expect(recognise(`${jwt.slice(0, -20)}\n${jwt.slice(-20)}`).token).toBe(jwt))
  test('but two tokens, a line each, are not made one', () => {
    expect(recognise(`${jwt}\n${h}.${p}.other`).token).toBe(jwt)
    expect(recognise(`${h}.${p}.\n${jwt}`).token).toBe(`${h}.${p}.`)
  })
  test('but a name after a cut token is not joined to it', () =>
    expect(recognise(`Bearer ${h}.eyJhIjox\nAnna`).token).toBe(`${h}.eyJhIjox`))
})

describe('a token that a program writes in several literals is joined', () => {
  const two = `"${jwt.slice(0, 120)}"`
  test.each([
    ['with a plus', `String t = ${two} +\n    "${jwt.slice(120)}";`],
    ['one after another', `token = (${two}\n         "${jwt.slice(120)}")`],
  ])('%s', (_, pasted) => {
    const { token, takenOut } = recognise(pasted)
    expect(token).toBe(jwt)
    expect(takenOut).toContain('the ends of text literals')
  })
  test('two tokens in a list stay two', () => expect(recognise(`"${jwt}"\n"${jwt}"`).token).toBe(jwt))
})

describe('what a mail program has encoded is undone', () => {
  const taken = 'the encoding of a mail (quoted-printable)'
  test.each([
    ['lines that end in =', wrap(jwt, 75, '=\r\n'), [taken]],
    [
      'with the sign = written out',
      `access_token=3D${wrap(jwt, 60, '=\n')}&x=1`,
      [taken, 'access_token=', 'further parameters'],
    ],
  ] as const)('%s', (_, pasted, takenOut) => expect(read(pasted)).toEqual({ token: jwt, takenOut }))
})

describe('the scheme that a text names', () => {
  test.each([`Bearer ${jwt}`, `Authorization: bearer ${jwt}`, `curl https://x -H 'Authorization: Bearer ${jwt}'`])(
    'is Bearer: %#',
    (text) => expect(recognise(text)).toMatchObject({ isUnderBearer: true }),
  )
  test.each([jwt, `"${jwt}"`, `access_token=${jwt}`, `Authorization: DPoP ${jwt}`, `x-api-key: ${jwt}`])(
    'is not, or nothing says: %#',
    (text) => expect(recognise(text)).not.toHaveProperty('isUnderBearer'),
  )
})

describe('hostile text', () => {
  test('of any kind throws nothing, and what is unrecognised is unchanged', () =>
    fc.assert(
      fc.property(
        fc
          .array(
            fc.oneof(
              fc.string({ unit: 'binary' }),
              fc.constantFrom('Bearer ', 'eyJ', h, '.', '\n', '> ', '"', '%2E', '\\n', '&a=', 'access_token='),
            ),
            { maxLength: 12 },
          )
          .map((a) => a.join('')),
        (text) => {
          const { token, takenOut } = recognise(text)
          if (takenOut.length === 0) expect(token).toBe(text)
        },
      ),
    ))

  test('a generated token survives every wrapping', () => {
    const part = fc
      .base64String({ minLength: 30, maxLength: 400 })
      .map((b) => b.replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_'))
    fc.assert(
      fc.property(part, part, fc.constantFrom(43, 64, 86, 342), (a, b, n) => {
        const token = `eyJ${a}.eyJ${b}.${'x'.repeat(n)}`
        for (const text of [
          token,
          `Bearer ${token}`,
          `"${token}"`,
          `{"access_token":"${token}"}`,
          `curl -H "Authorization: Bearer ${token}" https://x`,
          wrap(token, 64),
          wrap(token, 76, '\r\n'),
          `access_token=${token}&x=y`,
        ])
          expect(recognise(text).token).toBe(token)
      }),
    )
  })
})

describe('the malformed tokens of the test vectors', () => {
  const cases = () => (readVectors('cases/malformed.json') as { cases: readonly { id: string; token: string }[] }).cases
  const wrapped = /ws-|inner-nl|line-wrapped|quotes|angle|urlenc/
  test('come through as they are, unless something stands around or between', (context) => {
    needsVectors(context)
    for (const { id, token } of cases().filter((c) => !wrapped.test(c.id)))
      expect([id, recognise(token).token === token]).toEqual([id, true])
  })
  test('lose nothing but what stands around or between', (context) => {
    needsVectors(context)
    const good = cases()
      .find((c) => c.id === 'malformed.ws-trail-space')
      ?.token.trim()
    for (const { id, token } of cases().filter((c) => wrapped.test(c.id)))
      expect([id, recognise(token).token]).toEqual([id, good])
  })
})

describe('a token that was sent where or how no server reads it', () => {
  const under = (scheme: string, put: string) => ({ in: 'authorization', scheme, value: `${put}${jwt}` })
  const wrapped = (value: string) => ({ in: 'wrapped', value, bare: jwt })
  const field = (name: string, put = '') => ({ in: 'field', name, line: `${name}: ${put}${jwt}` })
  test.each([
    ['no scheme', `Authorization: ${jwt}`, under('', ''), 'Authorization: without a scheme'],
    ['another scheme', `Authorization: Token ${jwt}`, under('Token', 'Token '), 'Authorization: Token, not Bearer'],
    ['a colon behind it', `Authorization: Bearer: ${jwt}`, under('Bearer:', 'Bearer: '), 'Authorization: Bearer:, not'],
    ['no blank', `authorization: Bearer=${jwt}`, under('Bearer=', 'Bearer='), 'Authorization: Bearer=, not Bearer'],
    ['a configuration', `{"headers":{"Authorization":"${jwt}"}}`, under('', ''), 'Authorization: without a scheme'],
    ['another field', `x-api-key: ${jwt}`, field('x-api-key'), 'x-api-key, in place of Authorization'],
    [
      'with the scheme',
      `-H "X-Auth-Token: Bearer ${jwt}"`,
      field('X-Auth-Token', 'Bearer '),
      'X-Auth-Token, in place of',
    ],
    [
      'a proxy’s',
      `Proxy-Authorization: Bearer ${jwt}`,
      field('Proxy-Authorization', 'Bearer '),
      'Proxy-Authorization, in place of',
    ],
    [
      'two values',
      `Authorization: Bearer ${jwt}, Bearer ${jwt}`,
      { in: 'wrapped', value: `Bearer ${jwt}, Bearer ${jwt}`, bare: jwt },
      'Authorization: Bearer',
    ],
    ['a header of a product', `X-MCP-Token: ${jwt}`, field('X-MCP-Token'), 'X-MCP-Token, in place of'],
    [
      'a proxy’s own statement',
      `Cf-Access-Jwt-Assertion: ${jwt}`,
      field('Cf-Access-Jwt-Assertion'),
      'Cf-Access-Jwt-Assertion, in place of',
    ],
    [
      'a form',
      `POST /mcp HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\naccess_token=${jwt}`,
      { in: 'form', name: 'access_token' },
      'text before the token',
    ],
    [
      'two headers',
      `POST /mcp HTTP/1.1\nAuthorization: Basic dXNlcjpw\nAuthorization: Bearer ${jwt}`,
      { in: 'fields', values: ['Basic dXNlcjpw', `Bearer ${jwt}`], schemes: 'Basic and Bearer' },
      'Authorization, several times',
    ],
    [
      'two headers of curl',
      `curl https://x -H 'Authorization: Bearer ${jwt}' -H "Authorization: Bearer a.b.c"`,
      { in: 'fields', values: [`Bearer ${jwt}`, 'Bearer a.b.c'], schemes: 'Bearer and Bearer' },
      'the curl command',
    ],
    [
      'other credentials, and a comma',
      `Authorization: Basic dXNlcjpw, Bearer ${jwt}`,
      { in: 'fields', values: [`Basic dXNlcjpw, Bearer ${jwt}`], schemes: 'Basic' },
      'text before the token',
    ],
    ['a quote sent along', `Authorization: Bearer "${jwt}"`, wrapped(`Bearer "${jwt}"`), 'Authorization: Bearer'],
    [
      'a quote inside a value',
      `-H 'Authorization: Bearer "${jwt}"'`,
      wrapped(`Bearer "${jwt}"`),
      'Authorization: Bearer',
    ],
    ['an escaped quote', `"Authorization": "Bearer \\"${jwt}\\""`, wrapped(`Bearer "${jwt}"`), 'text before the token'],
    ['brackets of an example', `Authorization: Bearer <${jwt}>`, wrapped(`Bearer <${jwt}>`), 'text before the token'],
    [
      'a blank that is encoded',
      `Authorization: Bearer%20${jwt}`,
      under('Bearer%20', 'Bearer%20'),
      'Authorization: Bearer%20, not Bearer',
    ],
    [
      'an entry of a HAR file',
      JSON.stringify({ headers: [{ name: 'X-Api-Key', value: jwt }] }),
      field('X-Api-Key'),
      'X-Api-Key, in place of',
    ],
    [
      'a cookie in a HAR file',
      JSON.stringify([{ name: 'Cookie', value: `a=b; session=${jwt}` }]),
      field('Cookie', 'session='),
      'Cookie, in place of',
    ],
    ['raw headers in a list', `['Host', 'x', 'X-Api-Key', '${jwt}']`, field('X-Api-Key'), 'X-Api-Key, in place of'],
    ['a call', `headers.set("Authorization", "${jwt}")`, under('', ''), 'Authorization: without a scheme'],
    ['an assignment', `headers['Authorization'] = '${jwt}'`, under('', ''), 'Authorization: without a scheme'],
    ['PowerShell', `-Headers @{ "Authorization" = "${jwt}" }`, under('', ''), 'Authorization: without a scheme'],
    ['TOML', `http_headers = { "Authorization" = "${jwt}" }`, under('', ''), 'Authorization: without a scheme'],
    ['TOML, another field', `{ A = "b", X-Api-Key = "${jwt}" }`, field('X-Api-Key'), 'X-Api-Key, in place of'],
    ['a gateway’s key', `apikey: ${jwt}`, field('apikey'), 'apikey, in place of'],
    [
      'a header without its name',
      `claude mcp add x https://x/mcp -t http --header "Bearer ${jwt}"`,
      field('--header', 'Bearer '),
      '--header, in place of',
    ],
    [
      'a header without its name, in a list',
      `"args": ["mcp-remote", "https://x", "--header", "Bearer ${jwt}"]`,
      field('--header', 'Bearer '),
      '--header, in place of',
    ],
    ['any field of curl', `curl -H 'token: ${jwt}' https://x`, field('token'), 'token, in place of'],
    [
      'any field of a request',
      `POST /mcp HTTP/1.1\nHost: x\nAccess-Token: Bearer ${jwt}\n\n{}`,
      field('Access-Token', 'Bearer '),
      'Access-Token, in place of',
    ],
    [
      'a password, by curl',
      `curl -u "user:${jwt}" https://x`,
      { in: 'fields', values: [`Basic ${btoa(`user:${jwt}`)}`], schemes: 'Basic' },
      'Authorization: Basic',
    ],
    [
      'a name, by curl',
      `curl --user ${jwt}: https://x`,
      { in: 'fields', values: [`Basic ${btoa(`${jwt}:`)}`], schemes: 'Basic' },
      'Authorization: Basic',
    ],
    [
      'a cookie',
      `Cookie: a=b; access_token=${jwt}`,
      field('Cookie', 'access_token='),
      'Cookie, in place of Authorization',
    ],
  ])('%s', (_, pasted, sent, words) => {
    const found = recognise(pasted)
    expect(found).toMatchObject({ token: jwt, sent })
    expect(found.takenOut.join()).toContain(words)
  })
  test.each([
    ['the right field behind another', `curl -H 'x-api-key: abc' -H 'Authorization: Bearer ${jwt}' https://x`],
    ['a key beside a form', `curl -H 'x-api-key: abc' -d 'token=${jwt}'`],
    ['a cookie that is set', `Set-Cookie: access_token=${jwt}; HttpOnly`],
    ['a variable of the environment', `AUTHORIZATION=${jwt}`],
    ['DPoP', `Authorization: DPoP ${jwt}`],
    ['a quote that a shell takes away', `curl -H "Authorization: Bearer "${jwt}"" https://x`],
    ['a quote that closes a string', `{'Authorization': 'Bearer ' + '${jwt}'}`],
    ['an entry of a HAR file', JSON.stringify([{ name: 'Authorization', value: `Bearer ${jwt}` }])],
    ['a call with its scheme', `headers.set("Authorization", "Bearer ${jwt}")`],
    ['an assignment with its scheme', `headers['Authorization'] = 'Bearer ${jwt}'`],
    ['TOML with its scheme', `http_headers = { "Authorization" = "Bearer ${jwt}" }`],
    ['a variable in quotes', `AUTHORIZATION="${jwt}"`],
    ['PowerShell with its scheme', `-Headers @{ Authorization = "Bearer ${jwt}" }`],
    ['the token of curl', `curl --oauth2-bearer ${jwt} https://x`],
    ['a log', `token: ${jwt}`],
    ['a list of words', `["access_token", "${jwt}"]`],
    ['two requests', `GET /a HTTP/1.1\nAuthorization: Bearer ${jwt}\n\nGET /b HTTP/1.1\nAuthorization: Bearer a.b.c`],
    ['the body of an answer', `POST /t HTTP/1.1\nHost: x\n\nHTTP/1.1 200 OK\n\n{"access_token":"${jwt}"}`],
    ['a form that asks about a token', `curl https://x/introspect -u a:b -d 'token=${jwt}'`],
  ])('not %s', (_, pasted) => expect(recognise(pasted)).not.toHaveProperty('sent'))

  test.each([
    ['nothing', 'POST /mcp HTTP/1.1\nHost: x\n\n{}', { in: 'nothing', method: 'POST' }, ''],
    ['nothing, by curl', "curl -i https://x/mcp -d '{}'", { in: 'nothing', method: null }, ''],
    ['nothing, by curl with a method', 'curl -X DELETE https://x/mcp', { in: 'nothing', method: 'DELETE' }, ''],
    [
      'a name and a password',
      'Authorization: Basic dXNlcjpw',
      { in: 'fields', values: ['Basic dXNlcjpw'], schemes: 'Basic' },
      'dXNlcjpw',
    ],
  ])('a request with %s', (_, pasted, sent, token) => expect(recognise(pasted)).toMatchObject({ sent, token }))
  test.each([
    'Authorization: Bearer $TOKEN',
    '"Authorization": "Bearer $(cat token)"',
    'Authorization: Bearer',
    'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer',
    'Why is it refused?',
  ])('no request, or none without a token: %s', (pasted) =>
    expect(read(pasted)).toEqual({ token: pasted, takenOut: [] }),
  )

  test('under DPoP, with its proof and its method', () => {
    const proof = `${h}.e30.proof`
    const pasted = `GET /mcp HTTP/1.1\nDPoP: ${proof}\nAuthorization: DPoP ${jwt}`
    expect(recognise(pasted)).toMatchObject({ token: jwt, dpop: { proofs: [proof], method: 'GET' } })
    expect(recognise(`curl -X PUT -H 'Authorization: DPoP ${jwt}' -H 'DPoP: ${proof}' https://x`)).toMatchObject({
      token: jwt,
      dpop: { proofs: [proof], method: 'PUT' },
    })
    expect(recognise(`Authorization: Bearer ${jwt}\nDPoP: ${proof}`)).not.toHaveProperty('dpop')
  })
})

describe('a request that a server receives otherwise than it looks', () => {
  const raw = (...lines: string[]) => ['POST /mcp HTTP/1.1', 'Host: mcp.example.com', ...lines, '', '{}'].join('\r\n')
  const bearer = `Authorization: Bearer ${jwt}`
  const wrapped = (value: string) => ({ in: 'wrapped', value, bare: jwt })
  const under = (scheme: string, value: string) => ({ in: 'authorization', scheme, value })
  const body = { in: 'body' }
  const address = (name: string, isSame = true) => ({ in: 'both', place: 'address', name, isSame, form: null })
  const form = (isSame = true, token = jwt) => ({
    in: 'both',
    place: 'form',
    name: 'access_token',
    isSame,
    form: `access_token=${token}`,
  })
  const other = `${h}.${p}.b3RoZXI`
  test.each([
    ['a comma behind it', raw(`${bearer},`), wrapped(`Bearer ${jwt},`)],
    ['a quote behind it', raw(`${bearer}"`), wrapped(`Bearer ${jwt}"`)],
    [
      'a quote behind it, by curl',
      `curl -H 'Authorization: Bearer ${jwt}"' https://x.example`,
      wrapped(`Bearer ${jwt}"`),
    ],
    ['an escaped quote', `curl -H "Authorization: Bearer ${jwt}\\"" https://x.example`, wrapped(`Bearer ${jwt}"`)],
    ['a bracket behind it', raw(`${bearer}>`), wrapped(`Bearer ${jwt}>`)],
    ['a word behind it', raw(`${bearer} expired`), wrapped(`Bearer ${jwt} expired`)],
    ['a no-break space behind it', raw(`${bearer}\u00A0`), wrapped(`Bearer ${jwt}\u00A0`)],
    ['a zero-width space', raw(`Authorization: Bearer \u200B${jwt}`), wrapped(`Bearer \u200B${jwt}`)],
    ['a zero-width space, in a field alone', `Authorization: Bearer \u200B${jwt}`, wrapped(`Bearer \u200B${jwt}`)],
    ['several blanks', raw(`Authorization: Bearer   ${jwt}`), { in: 'blanks', value: `Bearer   ${jwt}` }],
    ['a quote before Bearer', raw(`Authorization: "Bearer ${jwt}"`), under('"Bearer', `"Bearer ${jwt}"`)],
    ['a tab', raw(`Authorization: Bearer\t${jwt}`), under('Bearer and a tab', `Bearer\t${jwt}`)],
    ['a tab, in a field alone', `Authorization: Bearer\t${jwt}`, under('Bearer and a tab', `Bearer\t${jwt}`)],
    [
      'a no-break space',
      `authorization: Bearer\u00A0${jwt}`,
      under('Bearer and a no-break space', `Bearer\u00A0${jwt}`),
    ],
    [
      'a line that goes on within the token',
      raw(`Authorization: Bearer ${jwt.slice(0, 60)}`, ` ${jwt.slice(60)}`),
      wrapped(`Bearer ${jwt.slice(0, 60)} ${jwt.slice(60)}`),
    ],
    [
      'two fields in other letters',
      raw(bearer, `authorization: Bearer ${other}`),
      { in: 'fields', values: [`Bearer ${jwt}`, `Bearer ${other}`], schemes: 'Bearer and Bearer' },
    ],
    [
      'a part of a form of several parts',
      raw('Content-Type: multipart/form-data; boundary=b', '', '--b', bearer),
      body,
    ],
    ['a field in the body', raw('', bearer), body],
    ['a body of JSON', `curl https://x.example -d '{"t":"${jwt}"}' -H 'Content-Type: application/json'`, body],
    ['a part of a form, by curl', `curl https://x.example -F 'access_token=${jwt}'`, body],
    ['a body that is no form', `POST /mcp HTTP/1.1\nHost: x\n\ntoken: ${jwt}`, body],
    [
      'the address as well',
      `POST /mcp?access_token=${jwt} HTTP/1.1\nHost: mcp.example.com\n${bearer}\n\n{}`,
      address('access_token'),
    ],
    [
      'the address as well, by curl',
      `curl 'https://x.example/?access_token=${jwt}' -H '${bearer}'`,
      address('access_token'),
    ],
    [
      'another in the address',
      `curl 'https://x.example/?access_token=${other}' -H '${bearer}'`,
      address('access_token', false),
    ],
    ['under another name', `curl 'https://x.example/?t=${other}' -H '${bearer}'`, address('t', false)],
    [
      'fetch',
      `fetch('https://x.example/?access_token=${jwt}', { headers: { Authorization: 'Bearer ${jwt}' } })`,
      address('access_token'),
    ],
    [
      'PowerShell',
      `Invoke-RestMethod -Uri "https://x.example/?access_token=${jwt}" -Headers @{ Authorization = "Bearer ${jwt}" }`,
      address('access_token'),
    ],
    ['HTTPie', `http x.example access_token==${jwt} Authorization:"Bearer ${jwt}"`, address('access_token')],
    ['wget', `wget --header="${bearer}" "https://x.example/?access_token=${jwt}"`, address('access_token')],
    [
      'a HAR file',
      JSON.stringify({
        log: {
          entries: [
            { request: { method: 'GET', url: 'https://a.example/', headers: [] } },
            {
              request: {
                method: 'POST',
                url: `https://x.example/?access_token=${jwt}`,
                headers: [{ name: 'Authorization', value: `Bearer ${jwt}` }],
              },
            },
          ],
        },
      }),
      address('access_token'),
    ],
    [
      'a HAR file with another in the address',
      JSON.stringify({
        request: {
          method: 'POST',
          url: `https://x.example/?access_token=${other}`,
          headers: [{ name: 'authorization', value: `Bearer ${jwt}` }],
        },
      }),
      address('access_token', false),
    ],
    [
      'a HAR file with a comma behind it',
      JSON.stringify({
        url: 'https://x.example/',
        method: 'GET',
        headers: [{ name: 'Authorization', value: `Bearer ${jwt},` }],
      }),
      wrapped(`Bearer ${jwt},`),
    ],
    [
      'a HAR file with two fields',
      JSON.stringify({
        url: 'https://x.example/',
        method: 'GET',
        headers: ['Authorization', 'authorization'].map((name) => ({ name, value: `Bearer ${jwt}` })),
      }),
      { in: 'fields', values: [`Bearer ${jwt}`, `Bearer ${jwt}`], schemes: 'Bearer and Bearer' },
    ],
    ['curl without a scheme', `curl localhost:3000/mcp?access_token=${jwt} -H '${bearer}'`, address('access_token')],
    [
      'a path in fetch',
      `fetch("/mcp?access_token=${jwt}", { headers: { "authorization": "Bearer ${jwt}" } })`,
      address('access_token'),
    ],
    [
      'a file of requests',
      `### call\nPOST https://x.example/mcp?access_token=${jwt}\n${bearer}\n\n{}`,
      address('access_token'),
    ],
    [
      'a transport of an SDK',
      `new StreamableHTTPClientTransport(new URL("https://x.example/mcp?access_token=${jwt}"), { requestInit: { headers: { Authorization: "Bearer ${jwt}" } } })`,
      address('access_token'),
    ],
    [
      'the settings of a client',
      `{"mcpServers": {"x": {"url": "https://x.example/mcp?access_token=${jwt}", "headers": {"Authorization": "Bearer ${jwt}"}}}}`,
      address('access_token'),
    ],
    [
      'a command that makes them',
      `claude mcp add -t http x "https://x.example/mcp?access_token=${jwt}" --header "Authorization: Bearer ${jwt}"`,
      address('access_token'),
    ],
    [
      'other credentials behind it',
      `Authorization: Bearer ${jwt}, Basic dXNlcjpw`,
      wrapped(`Bearer ${jwt}, Basic dXNlcjpw`),
    ],
    ['curl -G', `curl -G https://x.example -d access_token=${jwt} -H '${bearer}'`, address('access_token')],
    [
      'a form',
      raw('Content-Type: application/x-www-form-urlencoded', bearer).replace('{}', `a=secret&access_token=${jwt}`),
      form(),
    ],
    [
      'a form, by curl',
      `curl https://x.example -H '${bearer}' -d 'a=secret&access_token=${other}'`,
      form(false, other),
    ],
  ])('%s', (_, pasted, sent) => expect(recognise(pasted)).toMatchObject({ token: jwt, sent }))

  test.each<readonly [string, (command: string) => string]>([
    ['a prompt', (command) => `user@host:~/src$ ${command}`],
    ['the prompt of root', (command) => `# ${command.replace(' -H', ' \\\n  -H')}`],
    ['the prompt of PowerShell', (command) => `PS C:\\Users\\a> ${command.replace('curl', 'curl.exe')}`],
    ['sudo', (command) => `sudo ${command}`],
    ['a variable of the command', (command) => `NO_PROXY=x ${command}`],
    ['a block of Markdown', (command) => `\`\`\`sh\n${command}\n\`\`\``],
    ['a comment', (command) => `# the call\n${command}`],
    ['words below it', (command) => `$ ${command}\nand it answers 401`],
  ])('a command is read with %s', (_, around) => {
    const command = `curl 'https://x.example/?access_token=${jwt}' -H '${bearer}'`
    expect(recognise(around(command))).toMatchObject({ token: jwt, sent: address('access_token') })
  })

  test.each([
    ['a comma', raw(`${bearer},`), '"," after it'],
    ['a quote', raw(`${bearer}"`), '""" after it'],
    ['a quote in a command', `curl -H 'Authorization: Bearer ${jwt}"' https://x.example`, '""" after it'],
    ['a semicolon', raw(`${bearer};`), 'Authorization: Bearer, ";" after it, text after'],
    ['two brackets', raw(`Authorization: Bearer <${jwt}>`), '"<" before it, ">" after it'],
    ['a zero-width space', raw(`Authorization: Bearer \u200B${jwt}`), '"‹U+200B›" before it, 1 invisible character'],
    ['a no-break space', raw(`${bearer}\u00A0`), '"‹U+00A0›" after it'],
    ['a quote, where nothing says it was sent', `${bearer}"`, 'Authorization: Bearer, a quotation mark after it: "'],
    ['a quote before a token alone', `"${jwt}`, 'a quotation mark before it: "'],
    ['quotes that close what was opened', `"${bearer}"`, 'Authorization: Bearer, quotation marks'],
    ['curly quotes', `“the token is ${jwt}”`, 'text before the token, quotation marks'],
  ])('says exactly what was taken away: %s', (_, pasted, words) =>
    expect(recognise(pasted).takenOut.join(', ')).toContain(words),
  )

  test.each([
    ['a request', raw(bearer)],
    ['blanks and a tab around the value', raw(`Authorization: \t Bearer ${jwt} \t`)],
    ['the field of a proxy before it', raw(`Proxy-Authorization: Bearer ${other}`, bearer)],
    ['a field of a similar name before it', raw(`X-Authorization: Bearer ${other}`, bearer)],
    ['the same token in both', raw(`Proxy-Authorization: Bearer ${jwt}`, bearer)],
    ['a cookie beside it', raw(`Cookie: access_token=${other}`, bearer)],
    ['a line that goes on behind Bearer', raw('Authorization: Bearer', `  ${jwt}`)],
    ['a token that a page has wrapped', raw(`Authorization: Bearer ${jwt.slice(0, 60)}`, jwt.slice(60))],
    ['a variable in the argument', `curl https://x.example -H "Authorization: Bearer ${jwt} $SUFFIX"`],
    ['what curl prints', `* Connected\n> GET /mcp HTTP/1.1\n> Host: x\n> ${bearer}\n>\n< HTTP/1.1 401 Unauthorized`],
    ['the head of HTTP/2', `:authority: x.example\n:method: POST\n:path: /mcp\nauthorization: Bearer ${jwt}`],
    ['a quote that a shell takes away', `curl https://x.example -H "Authorization: Bearer "${jwt}""`],
    ['a header of JSON', `{"Authorization": "Bearer ${jwt}",}`],
    ['a line of YAML', `Authorization: "Bearer ${jwt}"`],
    ['a piece of code', `Authorization: Bearer ${jwt}",`],
    ['JSON in a body of JSON', `curl https://x.example -H '${bearer}' --json '{"access_token":"${jwt}"}'`],
    [
      'a token in the address of a log, and another in a header',
      `GET https://x.example/?access_token=${other} 200\nthen\n${bearer}`,
    ],
    [
      'settings with two servers',
      `{"a": {"url": "https://a.example?access_token=${other}"}, "b": {"url": "https://b.example", "headers": {"Authorization": "Bearer ${jwt}"}}}`,
    ],
    ['an empty parameter', `curl 'https://x.example/?access_token=' -H '${bearer}'`],
  ])('not %s', (_, pasted) => {
    const found = recognise(pasted)
    expect(found.token).toBe(jwt)
    expect(found).not.toHaveProperty('sent')
  })
})

describe('a token in the query of an address', () => {
  const at = 'https://mcp.example.com/sse'
  test.each([
    ['an address', `${at}?token=${jwt}`, { in: 'query', url: `${at}?token=${jwt}`, method: null, name: 'token' }],
    [
      'any name',
      `${at}?a=1&api_key=${jwt}&b=2`,
      { in: 'query', url: `${at}?a=1&api_key=${jwt}&b=2`, method: null, name: 'api_key' },
    ],
    ['a request line', `GET /sse?t=${jwt} HTTP/1.1`, { in: 'query', url: `/sse?t=${jwt}`, method: 'GET', name: 't' }],
    [
      'a request with its Host',
      `GET /sse?t=${jwt} HTTP/1.1\r\nAccept: text/event-stream\r\nHost: mcp.example.com\r\n`,
      { in: 'query', url: `${at}?t=${jwt}`, method: 'GET', name: 't' },
    ],
    [
      'an access log',
      `1.2.3.4 - - [x] "GET /sse?t=${jwt} HTTP/1.1" 401 0`,
      { in: 'query', url: `/sse?t=${jwt}`, method: 'GET', name: 't' },
    ],
    [
      'code',
      `new EventSource('${at}?access_token=${jwt}')`,
      { in: 'query', url: `${at}?access_token=${jwt}`, method: null, name: 'access_token' },
    ],
  ])('%s', (_, text, sent) => {
    const found = recognise(text)
    expect(found.token).toBe(jwt)
    expect(found.sent).toEqual(sent)
  })
  test.each([
    ['a fragment', `https://app.example/cb#access_token=${jwt}`],
    ['a form', `access_token=${jwt}&token_type=Bearer`],
    ['a header beside an address', `curl '${at}?a=1' -H 'Authorization: Bearer ${jwt}'`],
  ])('not %s', (_, text) => expect(recognise(text).sent).toBeUndefined())
  test.each([
    ['an address', `${at}/${jwt}/mcp`, { url: `${at}/${jwt}/mcp`, method: null }],
    ['curl', `curl -X POST '${at}/${jwt}'`, { url: `${at}/${jwt}`, method: 'POST' }],
  ])('in the path: %s', (_, text, sent) =>
    expect(recognise(text)).toMatchObject({ token: jwt, sent: { in: 'query', ...sent, name: 'part of its path' } }),
  )
  test.each([
    ['a file', `/var/run/${jwt}`],
    ['a header beside it', `curl ${at}/${jwt} -H 'Authorization: Basic dXNlcjpw'`],
    ['a request line, whose host is not known', `GET /t/${jwt}/sse HTTP/1.1`],
  ])('not in the path: %s', (_, text) => expect(recognise(text).sent?.in).not.toBe('query'))
  test('is looked for in linear time', () => {
    for (const part of ['/a?', 'https://', '?a=', 'GET ', '&b='])
      expect(recognise(`${part.repeat(200_000)}${jwt}`).token).not.toBe('')
  })
})

describe('curl as Windows copies it', () => {
  test.each([
    [
      'for cmd',
      `curl ^"https://x/mcp^" ^\r\n  -H ^"accept: */*^" ^\r\n  -H ^"authorization: Bearer ${jwt}^" ^\r\n  --data-raw ^"^{^}^"`,
    ],
    [
      'an inner quote escaped twice',
      `curl ^"https://x/mcp^" --data-raw ^"^{^\\^"access_token^\\^":^\\^"${jwt}^\\^"^}^"`,
    ],
    ['the one header', `^"authorization: Bearer ${jwt}^"`],
  ])('%s', (_, text) => expect(recognise(text).token).toBe(jwt))
})
