import type { Samples } from '@/lib/issuers/sample'

const iss = 'https://acme.auth0.com/'
const base = { iss, sub: 'auth0|123456', aud: '{resource}', iat: '{iat}', exp: '{exp}', scope: '{scope}' }

export const auth0Samples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: { ...base, azp: 'my_client_id' },
    failures: [
      {
        id: 'other-api',
        title: 'Auth0: only the tenant’s userinfo',
        story:
          'The API that was asked for is another one; beside it stands the tenant’s userinfo address, because of openid.',
        claims: { aud: ['https://other-api.example.com', `${iss}userinfo`], scope: 'openid {scope}' },
        decidedBy: 'audience',
        reason: 'several',
        warns: ['audience-breadth'],
      },
    ],
  },
  rfc9068: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: { ...base, client_id: 'my_client_id', jti: '73WakrfVbNJBaAmhQtEeDv' },
    failures: [
      {
        id: 'default-profile',
        title: 'Auth0: the API still has the default profile',
        story: 'The server was set up for RFC 9068 and the API’s token profile was not switched over: typ is JWT.',
        header: { typ: 'JWT' },
        claims: { azp: 'my_client_id' },
        without: ['client_id', 'jti'],
        decidedBy: 'type',
        reason: 'other',
      },
    ],
  },
  userinfo: {
    text: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiaXNzIjoiaHR0cHM6Ly9hY21lLmF1dGgwLmNvbS8ifQ..y_TZtP-G-DIgcycf.LuDlePLtQIO6VgbRnHrtvabms0pZ7d25ebtTWVrl0A09BAFOH2OmbxDGwDm8PFC6.KUDDtvYS8omSm6LvprTkng',
    answer: null,
    failures: [
      {
        id: 'no-audience',
        title: 'Auth0: five parts, because nobody asked for an API',
        story:
          'No audience was requested, so Auth0 takes the token to be for its own userinfo endpoint and encrypts it for itself.',
        decidedBy: 'format',
        reason: 'encrypted',
      },
    ],
  },
}
