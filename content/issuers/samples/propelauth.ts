import type { Samples } from '@/lib/issuers/sample'

export const propelauthSamples: Samples = {
  introspected: {
    text: '6f1c2b9d8e7a4f30b5c4d3e2f1a0998877665544332211ff',
    answer: {
      active: true,
      scope: '{scope}',
      client_id: '9a6d63502af84c1e',
      sub: 'e50870d2-0000-4000-8000-00000000000b',
      exp: '{exp}',
      iat: '{iat}',
      aud: '{resource}',
      iss: 'https://auth.acme.example/oauth/2.1',
    },
    failures: [
      {
        id: 'nobody-asked',
        title: 'PropelAuth: a token that nobody asked about',
        story: 'PropelAuth is to be asked about each token. A server that reads JWTs finds nothing to read.',
        answer: null,
        decidedBy: 'format',
        reason: 'opaque',
      },
      {
        id: 'other-resource',
        title: 'PropelAuth: the resource of another server',
        story: 'The client asked for another MCP server of the same project. The answer names that one in aud.',
        claims: { aud: 'https://crm.example.com/mcp' },
        decidedBy: 'audience',
        reason: 'mismatch',
        warns: ['format', 'introspection'],
      },
    ],
  },
}
