import type { Samples } from '@/lib/issuers/sample'

export const pingamSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      sub: '(usr!alice)',
      cts: 'OAUTH2_STATELESS_GRANT',
      auditTrackingId: '53a1918b-0000-0000-0000-000000000002-66',
      subname: 'alice',
      iss: 'https://am.example.com:443/am/oauth2/alpha',
      tokenName: 'access_token',
      token_type: 'Bearer',
      aud: '{resource}',
      nbf: '{iat}',
      grant_type: 'authorization_code',
      realm: '/alpha',
      exp: '{exp}',
      iat: '{iat}',
      jti: 'VGz46WyjHhgKs91qhAWC1ZN66k0',
    },
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'PingAM: the client for an audience',
        story: 'No script of the realm writes aud. It is the client’s own id, whichever server was asked for.',
        claims: { aud: 'mcp-client', client_id: 'mcp-client' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
