import type { Samples } from '@/lib/issuers/sample'

export const supertokensSamples: Samples = {
  oauth2: {
    alg: 'RS256',
    header: {},
    claims: {
      aud: ['{resource}'],
      client_id: 'stcl_9a6d6350',
      exp: '{exp}',
      iat: '{iat}',
      iss: 'https://api.acme.example/auth',
      jti: 'b1d8e4a0-0000-4000-8000-000000000003',
      scp: ['openid', '{scope}'],
      sub: 'fa7a0841-0000-4000-8000-000000000004',
      stt: 1,
      sessionHandle: 'c2f94d31-0000-4000-8000-000000000005',
      tId: 'public',
      rsub: 'fa7a0841-0000-4000-8000-000000000004',
    },
    failures: [
      {
        id: 'no-audience',
        title: 'SuperTokens: no audience was asked for',
        story: 'The client sent resource and no audience. aud is an empty list.',
        claims: { aud: [] },
        decidedBy: 'audience-type',
        reason: 'empty',
      },
    ],
  },
}
