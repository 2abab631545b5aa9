import { expect, it } from 'vitest'
import { auth0 } from './okta.fixture'
import { atJwt, k1, plain, rfc9068 } from './report.fixture'
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
