import type { Samples } from '@/lib/issuers/sample'

export const oneloginSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      jti: 'u7aSD824WkJwtwvng6Nmf',
      iss: 'https://acme.onelogin.com/oidc/2',
      iat: '{iat}',
      exp: '{exp}',
      aud: '9a6d6350-0000-0000-0000-06acc76d34b4',
    },
    nowhere: true,
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'OneLogin: the client for an audience',
        story: 'The client asked for this server with resource. OneLogin wrote the client’s own id into aud.',
        claims: { aud: '11111111-0000-0000-0000-06acc76d34b4' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
