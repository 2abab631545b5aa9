import type { Samples } from '@/lib/issuers/sample'

export const authentikSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      iss: 'https://auth.example.com/application/o/mcp/',
      sub: '5d2f3e1c9b8a7f60',
      aud: 'X7kQ2mZ9vB4nLr8T',
      exp: '{exp}',
      iat: '{iat}',
      auth_time: '{iat}',
      acr: 'goauthentik.io/providers/oauth2/default',
      amr: ['pwd'],
      azp: 'X7kQ2mZ9vB4nLr8T',
      uid: 'q3W8eR5tY1uI',
    },
    nowhere: true,
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'authentik: the client for an audience',
        story: 'The client asked for this server with resource. authentik wrote the client’s own id into aud.',
        claims: { aud: 'J5pD1sK6wH3cYx0A', azp: 'J5pD1sK6wH3cYx0A' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
