import type { Samples } from '@/lib/issuers/sample'

const iss = 'https://acme.kinde.com'
const azp = 'dee7f3c57b3c47e8b96edde2c7ecab7d'
const times = { exp: '{exp}', iat: '{iat}' }

export const kindeSamples: Samples = {
  user: {
    alg: 'RS256',
    header: {},
    claims: {
      aud: ['{resource}'],
      azp,
      ...times,
      feature_flags: {},
      iss,
      jti: 'fbb6bc62-0000-4000-8000-000000000001',
      org_code: 'org_2f4e8d1c',
      permissions: ['view:stats'],
      scp: ['openid', 'offline', '{scope}'],
      sub: 'kp_5d2f3e1c9b8a7f60',
    },
    failures: [
      {
        id: 'no-audience',
        title: 'Kinde: no audience was asked for',
        story: 'The client sent no audience parameter, and so aud is an empty list.',
        claims: { aud: [] },
        decidedBy: 'audience-type',
        reason: 'empty',
      },
      {
        id: 'short-code',
        title: 'Kinde: another API of the same environment',
        story: 'The client asked for an API that is registered under a short code. This server is not in aud.',
        claims: { aud: ['myapp:prod-api'] },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
  m2m: {
    alg: 'RS256',
    header: {},
    claims: {
      aud: ['{resource}'],
      azp: 'd4d3c5b74e064badb9625a4aa6241bcc',
      ...times,
      gty: ['client_credentials'],
      iss,
      jti: 'f95ed3e0-0000-4000-8000-000000000002',
      scope: '{scope}',
      scp: ['{scope}'],
      v: '2',
    },
    failures: [],
  },
}
