import { describe, expect, it } from 'vitest'
import { api, entra1, v2 } from './microsoft.fixture'
import { auth0, oktaCustom } from './okta.fixture'
import { atJwt, good, hs256, k1, needs, plain, type Report, rfc9068, secret, sharedVisit } from './report.fixture'
import { reports } from './reports.fixture'
import { minted, resource, type Screen, signers, visit } from './visit.fixture'

async function answers({ visit: given, recognised, decided, status = 401, says, fix, not, settings }: Report) {
  const screen: Screen = await visit(given)
  expect(screen.outcome).toBe(status === null ? 'undecided' : 'rejected')
  expect(screen.decided).toMatch(decided)
  expect(screen.status).toBe(status)
  if (recognised) expect(screen.recognised).toMatch(recognised)
  expect(screen.says).toMatch(says)
  expect(screen.fixes).toMatch(fix)
  if (not) expect(screen.fixes).not.toMatch(not)
  if (settings) expect(screen.help.remedies.map(({ label }) => label)).toEqual(settings)
}

describe.each(Object.entries(reports))('a public report gets its answer: %s', (_, ofOneKind) => {
  it.each(Object.entries(ofOneKind))('%s', (_, report) => answers(report))
})

it('no setting is advised that the advice beside it speaks against', async () => {
  const against: Record<string, readonly string[]> = {}
  for (const [name, report] of Object.values(reports).flatMap((ofOneKind) => Object.entries(ofOneKind))) {
    const { fixes, help } = await visit(report.visit)
    const labels = help.remedies.filter(({ advised }) => advised).map(({ label }) => label)
    if (/No setting here/.test(fixes))
      against[name] = [
        ...help.remedies.map(({ label }) => label),
        ...(help.settingsHelp ? ['Change this setting'] : []),
      ]
    if (/only if its users may come in here|Point the client at this environment/.test(fixes)) against[name] = labels
  }
  expect(Object.keys(against).length).toBeGreaterThan(5)
  expect(Object.entries(against).filter(([, labels]) => labels.length > 0)).toEqual([])
})

describe('what a visit shows beside its answer', () => {
  it('Okta: under its profile the token is good', async () => {
    const screen = await visit({
      paste: minted({ alg: 'RS256', kid: 'k1' }, oktaCustom),
      keys: k1,
      policy: needs('read:users'),
    })
    expect(screen).toMatchObject({ outcome: 'accepted', status: 200 })
  })

  it('a key set without kid verifies a token without', async () => {
    const screen = await visit({ paste: minted({ alg: 'RS256', typ: 'at+jwt' }, rfc9068) })
    expect(screen.outcome).toBe('accepted')
  })

  it.each([
    ['at a server of RFC 9068', rfc9068, atJwt, {}],
    ['under a product’s profile', { ...auth0, aud: [resource, `${auth0.iss}userinfo`] }, plain, { issuer: auth0.iss }],
  ] as const)(
    'a key whose kid is null is read as one without, and that is said: %s',
    async (_, claims, header, more) => {
      const { kid: _kid, ...nameless } = header
      const screen = await visit({ ...more, paste: minted(nameless, claims), keys: [signers.rsa.jwk({ kid: null })] })
      expect(screen.outcome).toBe('accepted')
      const notes = 'notes' in screen.derived.keys ? screen.derived.keys.notes.join(' ') : ''
      expect(notes).toMatch(/kid is null; RFC 7517 §4\.5 wants a string or no member\. It is read as absent/)
      expect(notes).toMatch(/the issuer should leave it out/)
    },
  )

  it('Entra: the issuer beside the key may be the tenant’s other version', async () => {
    const keys = [signers.rsa.jwk({ kid: 'k1', issuer: v2 })]
    const known = { ...needs('access_as_user'), otherNames: [`api://${api}`] }
    const screen = await visit({ paste: minted(plain, entra1), keys, policy: known })
    expect(screen).toMatchObject({ outcome: 'accepted', status: 200, recognised: 'Entra ID, v1.0' })
    const ofAnother = { ...entra1, tid: 'dddddddd-1111-2222-3333-bbbbbbbbbbbb' }
    const foreign = { ...ofAnother, iss: `https://sts.windows.net/${ofAnother.tid}/` }
    expect(await visit({ paste: minted(plain, foreign), keys, policy: known })).toMatchObject({
      decided: 'issuer/mismatch',
    })
  })

  it.each([
    ['as text', secret, /is the shared secret of this token\.$/],
    ['in base64', Buffer.from(secret, 'base64'), /is the shared secret.*decoded from base64/],
  ] as const)('a secret where keys belong is said to be one: %s', async (_, key, says) => {
    const screen = await visit({ ...sharedVisit, paste: hs256(key), keysText: secret })
    expect(screen).toMatchObject({ outcome: 'undecided', decided: 'key/not-given' })
    expect(screen.derived.keys).toMatchObject({
      problem: 'one-word',
      says: expect.stringMatching(/as shared secrets are/),
    })
    expect(screen.help.cause?.says).toMatch(says)
    expect(screen.fixes).toMatch(/field for a shared secret/)
    expect(screen.fixes).not.toMatch(/Paste the issuer’s public key/)
  })

  it('SSE: the request stays as it was sent, and the token can be judged on its own', async () => {
    const { state } = await visit({ paste: `GET /mcp?token=${good} HTTP/1.1`, keys: k1 })
    expect(state.inputs).toMatchObject({ token: good, request: { method: 'GET', url: `${resource}?token=${good}` } })
    const alone = await visit({ paste: `GET /mcp?token=${good} HTTP/1.1`, keys: k1, set: { authorization: null } })
    expect(alone.decided).not.toMatch(/^authorization/)
  })
})

describe('what is not whole, or not the thing', () => {
  it.each([
    `${good.slice(0, 12)}...${good.slice(-6)}`,
    `${good.slice(0, 12)}…${good.slice(-6)}`,
    `${good.slice(0, 60)}...`,
    `Authorization: Bearer ${good.slice(0, 12)}...${good.slice(-6)}`,
    `${good.slice(0, 40)}[...]${good.slice(-6)}`,
    `${good.slice(0, 12)}***`,
  ])('a token that is shown shortened: %#', async (paste) => {
    const screen = await visit({ paste, keys: k1, issuer: rfc9068.iss })
    expect(screen.says).toMatch(/shown shortened/)
    expect(screen.says).not.toMatch(/opaque|5 parts/)
    expect(screen.fixes).toMatch(/Copy the whole token/)
    expect(screen.fixes).not.toMatch(/introspection/)
  })

  const body = (pem: string) => pem.split('\n').slice(1, -2).join('')
  const page = JSON.stringify({ realm: 'main', public_key: body(signers.rsa.pem), 'token-service': 'https://x' })
  const python = JSON.stringify({ keys: [signers.rsa.jwk({ kid: 'k1' })] }).replaceAll('"', "'")
  it.each([
    [
      'a PEM in base64',
      Buffer.from(signers.rsa.pem).toString('base64'),
      /PEM block encoded in base64 once more.*verifies/,
      /base64 -d/,
    ],
    [
      'a PEM without its hyphens',
      signers.rsa.pem.replaceAll('-----', '---'),
      /first line is not whole.*verifies/,
      /hyphen/,
    ],
    ['the page of a realm', page, /the address of a realm.*verifies/, /openid-connect\/certs/],
    ['what Python prints', python, /the way Python prints/, /json\.dumps/],
    [
      'the metadata of the server',
      JSON.stringify({ resource, authorization_servers: [rfc9068.iss], jwks_uri: `${resource}/jwks` }),
      /metadata of a server \(RFC 9728\)/,
      /Open the metadata of the authorization server/,
    ],
    [
      'a modulus in hexadecimal',
      `0x${Buffer.from(String(signers.rsa.jwk().n), 'base64url').toString('hex').toUpperCase()}`,
      /modulus of an RSA key is shown.*verifies/,
      /PEM block, a JWK or a key set/,
    ],
    [
      'a key in hexadecimal',
      Buffer.from(body(signers.rsa.pem), 'base64').toString('hex'),
      /a key in hexadecimal digits.*verifies/,
      /PEM block, a JWK or a key set/,
    ],
    // OpenIDC/mod_auth_openidc#229 (2017-02-13)
    [
      'a modulus that is padded with commas',
      JSON.stringify({ keys: [{ ...signers.rsa.jwk({ kid: 'k1' }), n: `${signers.rsa.jwk().n},,` }] }),
      /A number of this JWK is not in base64url: "n" has "," in it/,
      /whoever publishes the key has to write it in base64url/,
    ],
    ['a web page', '<!DOCTYPE html><html></html>', /It is a web page/, /jwks_uri/],
    ['an error', '{"error":"not_found"}', /error answer of some server/, /jwks_uri/],
  ])('keys that cannot be read: %s', async (_, keysText, says, fix) => {
    const screen = await visit({ paste: good, keysText, issuer: rfc9068.iss })
    expect(screen).toMatchObject({ outcome: 'undecided', decided: 'key/not-given' })
    expect(screen.says).toMatch(says)
    expect(screen.fixes).toMatch(fix)
    expect(screen.fixes).not.toMatch(/Paste the issuer’s public key/)
  })

  it.each([
    [
      'the line breaks as two characters',
      signers.rsa.pem.trim().replaceAll('\n', '\\n'),
      /written as \\n, two characters/,
    ],
    ['blanks for line breaks', signers.rsa.pem.trim().replaceAll('\n', ' '), /line breaks of the block are lost/],
    [
      'the block in JSON, with blanks',
      JSON.stringify({ public_key: signers.rsa.pem.trim().replaceAll('\n', ' ') }),
      /line breaks of the block are lost/,
    ],
    ['no BEGIN and END', body(signers.rsa.pem), /BEGIN and END lines of a PEM block are missing/],
  ])('a key that is read, and that other software may refuse: %s', async (_, keysText, says) => {
    const screen = await visit({ paste: good, keysText, issuer: rfc9068.iss })
    expect(screen.outcome).toBe('accepted')
    expect('notes' in screen.derived.keys ? screen.derived.keys.notes.join(' ') : '').toMatch(says)
  })

  it('a PEM block as it should be has no note', async () => {
    const { derived } = await visit({ paste: good, keysText: signers.rsa.pem })
    expect(derived.keys).toMatchObject({ notes: [] })
  })

  it('curl as Windows copies it is read as any other', async () => {
    const paste = `curl ^"https://mcp.example.com/mcp^" ^\r\n  -H ^"authorization: Bearer ${good}^" ^\r\n  --data-raw ^"^{^}^"`
    expect(await visit({ paste, keys: k1 })).toMatchObject({ outcome: 'accepted', state: { inputs: { token: good } } })
  })
})
