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
      aud: '9a6d6350-0000-0136-0000-06acc76d34b400000',
    },
    nowhere: true,
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'OneLogin: the client for an audience',
        story: 'The client asked for this server with resource. OneLogin wrote the client’s own id into aud.',
        claims: { aud: '1b1c1d10-0000-0136-0000-06acc76d34b411111' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
