import type { Samples } from '@/lib/issuers/sample'

export const rauthySamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      iat: '{iat}',
      nbf: '{iat}',
      exp: '{exp}',
      iss: 'https://iam.example.com',
      aud: '{resource}',
      sub: 'PvBvwoGDNCzTLE3sHkYN8Rd3',
      typ: 'Bearer',
      azp: 'mcp-client',
      scope: 'openid {scope}',
      allowed_origins: ['https://app.example.com'],
      roles: ['user'],
    },
    failures: [
      {
        id: 'other-resource',
        title: 'Rauthy: another resource of the allow-list',
        story:
          'The client may ask for several resources, compared character by character, and asked for another one than this server.',
        claims: { aud: 'https://issues.example.com/mcp' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
