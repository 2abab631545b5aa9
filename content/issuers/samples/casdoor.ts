import type { Samples } from '@/lib/issuers/sample'

export const casdoorSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      owner: 'built-in',
      name: 'alice',
      tokenType: 'access-token',
      signinMethod: 'Password',
      iss: 'https://door.example.com',
      sub: '21ff3de6-0000-0000-0000-000000000009',
      aud: ['d4e5f6client'],
      exp: '{exp}',
      nbf: '{iat}',
      iat: '{iat}',
    },
    nowhere: true,
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'Casdoor: the client for an audience',
        story: 'The client asked for this server with resource. Casdoor wrote the client’s own id into aud.',
        claims: { aud: ['a1b2c3client'] },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
