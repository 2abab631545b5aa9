import type { Samples } from '@/lib/issuers/sample'

const iss = 'https://id.acme.example'

export const pocketIdSamples: Samples = {
  api: {
    alg: 'RS256',
    header: {},
    claims: {
      aud: ['{resource}', iss],
      iss,
      sub: '0fe5eeef-0000-4000-8000-000000000008',
      scope: 'openid {scope}',
      scp: ['openid', '{scope}'],
      jti: 'e585cdb0-0000-4000-8000-000000000009',
      exp: '{exp}',
      iat: '{iat}',
    },
    companions: [iss],
    failures: [
      {
        id: 'no-resource',
        title: 'Pocket ID: no resource was asked for',
        story: 'The client sent no resource. aud is the client’s own id, and Pocket ID’s address beside it.',
        claims: { aud: ['c2f94d31-0000-4000-8000-00000000000a', iss], scope: 'openid', scp: ['openid'] },
        decidedBy: 'audience',
        reason: 'several',
        warns: ['audience-breadth'],
      },
    ],
  },
}
