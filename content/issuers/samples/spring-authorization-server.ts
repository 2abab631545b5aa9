import type { Samples } from '@/lib/issuers/sample'

export const springAuthorizationServerSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      sub: 'user1',
      aud: '{resource}',
      nbf: '{iat}',
      scope: ['openid', '{scope}'],
      iss: 'http://localhost:9000',
      exp: '{exp}',
      iat: '{iat}',
      jti: 'd6a1f5c2-3f52-4c39-9b0e-000000000008',
    },
    // Where a call needs no scope, the form of what is granted is nobody's business.
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'Spring Authorization Server: the client for an audience',
        story:
          'The client asked for this server with resource. Without a customizer the server writes the client’s id into aud.',
        claims: { aud: 'mcp-client' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
      {
        id: 'scope-list',
        title: 'Spring Authorization Server: scope is a list',
        story: 'Scopes are written as a list. A server that expects words finds none.',
        requires: ['{scope}'],
        decidedBy: 'scope',
        reason: 'malformed',
      },
    ],
  },
}
