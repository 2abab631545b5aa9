import { expect, it } from 'vitest'
import { api, entra1, v2 } from './microsoft.fixture'
import { auth0 } from './okta.fixture'
import { atJwt, k1, needs, plain, rfc9068 } from './report.fixture'
import { stepsOf } from '@/lib/judge/station'
import { minted, resource, visit } from './visit.fixture'

const auth0Userinfo = `${auth0.iss}userinfo`
it.each([
  ['userinfo of Auth0', { ...auth0, aud: ['https://other.example/api', auth0Userinfo] }, plain, [auth0Userinfo]],
  ['all APIs of IdentityServer', { ...rfc9068, aud: `${rfc9068.iss}/resources` }, atJwt, [`${rfc9068.iss}/resources`]],
])('a name that every client of the issuer gets lets in with a warning: %s', async (_, claims, header, otherNames) => {
  const screen = await visit({ paste: minted(header, claims), keys: k1, policy: { otherNames } })
  expect(screen.outcome).toBe('accepted')
  expect(screen.says).toMatch(/Accepted, with a warning The audience .*(?:userinfo|resources) is not one server’s name/)
})

it('userinfo beside the server’s own name is nothing to warn of', async () => {
  const screen = await visit({
    paste: minted(plain, { ...auth0, aud: [resource, auth0Userinfo] }),
    keys: k1,
    policy: { companions: [auth0Userinfo] },
  })
  expect(screen.says).toMatch(/This token is for this server/)
})

const { iss } = rfc9068
const named = (aud: unknown, ...otherNames: string[]) => ({
  paste: minted(atJwt, { ...rfc9068, aud }),
  keys: k1,
  policy: { otherNames },
})

it.each([
  ['the issuer', iss, /authorization server’s own/],
  ['the issuer with a slash', `${iss}/`, /authorization server’s own/],
  ['an API of the issuer', `${iss}/api/v2/`, /authorization server’s own/],
  ['the client', 'c', /The audience c is the client itself \(client_id says the same\)/],
  ['a wildcard', 'https://*.example.com/mcp', /is not one server’s name/],
])('a name that is not the server’s own lets in with a warning: %s', async (_, aud, says) => {
  const screen = await visit(named(aud, aud))
  expect(screen.outcome).toBe('accepted')
  expect(screen.says).toMatch(/^Accepted, with a warning/)
  expect(screen.says).toMatch(says)
})

it('a server that is its own issuer goes by that name, and one below it does not', async () => {
  const own = await visit({ ...named(iss), resource: iss })
  expect(own.says).toMatch(/This token is for this server/)
  const below = await visit({ ...named(`${iss}/sse`, `${iss}/sse`), resource: `${iss}/mcp` })
  expect(below.says).toMatch(/This token is for this server/)
  const bare = await visit({ ...named(iss, iss), resource: `${iss}/mcp` })
  expect(bare.says).toMatch(/authorization server’s own/)
})

it('a client known by its id is a warning as the server’s only name too, and beside it the other name is told', async () => {
  expect((await visit({ ...named('c'), resource: 'c' })).says).toMatch(/is the client itself/)
  expect((await visit(named([iss, resource], iss))).says).toMatch(/also for https:\/\/login\.example\.com/)
})

it('Entra: a registration that is client and API is no warning, and the step says that it is both', async () => {
  const claims = { ...entra1, iss: v2, ver: '2.0', appid: undefined, azp: api, aud: api }
  const policy = { ...needs('access_as_user'), otherNames: [api] }
  const screen = await visit({ paste: minted(plain, claims), keys: k1, policy })
  expect(screen.says).toMatch(/This token is for this server/)
  const step = stepsOf(screen.derived.judgement.stations).find(({ id }) => id === 'audience-breadth')
  expect(step).toMatchObject({ status: 'pass', evidence: { found: `${api}, which is azp as well` } })
})

it('a token that nothing tells from an ID token is a warning, and one that says what it is for is none', async () => {
  const login = { iss, sub: 'u', aud: 'notes-app', email: 'alice@example.com', iat: rfc9068.iat, exp: rfc9068.exp }
  const at = { keys: k1, policy: { otherNames: ['notes-app'], types: ['JWT'], requiredClaims: ['iss', 'exp', 'sub'] } }
  const unmarked = await visit({ ...at, issuer: iss, profile: 'none', paste: minted(plain, login) })
  expect(unmarked.says).toMatch(/warning.*It has email, and neither a client nor a scope/)
  for (const more of [{ scope: 'notes' }, { azp: 'c' }, { roles: ['r'] }, { type: 'app' }]) {
    const screen = await visit({ ...at, issuer: iss, profile: 'none', paste: minted(plain, { ...login, ...more }) })
    expect(screen.outcome).toBe('accepted')
    expect(screen.says).not.toMatch(/An ID token/)
  }
})

it('two names of one server in aud are one server, and an address that nobody has listed is not', async () => {
  const [apex, www] = ['https://example.com/mcp', 'https://www.example.com/mcp']
  const listed = await visit({ ...named([apex, www], www), resource: apex })
  expect(listed.says).toMatch(/This token is for this server/)
  const unlisted = await visit({ ...named([apex, www]), resource: apex })
  expect(unlisted.says).toMatch(/warning.*also for https:\/\/www\.example\.com\/mcp/)
  const step = stepsOf(unlisted.derived.judgement.stations).find(({ id }) => id === 'audience-breadth')
  expect(step?.explanation?.fix).toMatch(/Another address of this very server belongs among its other names/)
  const only = await visit({ ...named([apex, www]), resource: apex, policy: { singleAudience: true } })
  expect(only.decided).toBe('audience-breadth/several')
  expect(only.fixes).not.toMatch(/Another address/)
})
