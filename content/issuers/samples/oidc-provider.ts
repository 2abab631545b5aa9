import type { Samples } from '@/lib/issuers/sample'

export const oidcProviderSamples: Samples = {
  jwt: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: {
      jti: 'uKcqs0aHhJ0x2mCzrWf3V',
      sub: 'alice',
      iat: '{iat}',
      exp: '{exp}',
      scope: '{scope}',
      client_id: 'mcp-client',
      iss: 'https://op.example.com',
      aud: '{resource}',
    },
    failures: [
      {
        id: 'other-audience',
        title: 'oidc-provider: another audience than the resource',
        story:
          'getResourceServerInfo returned an audience of its own, so aud is not the resource that the client asked for.',
        claims: { aud: 'billing-api' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
  opaque: {
    text: 'uKcqs0aHhJ0x2mCzrWf3VexampleexampleexampleX',
    answer: null,
    failures: [
      {
        id: 'nobody-asked',
        title: 'oidc-provider: opaque, because no resource server was resolved',
        story: 'resource was ignored, or getResourceServerInfo did not ask for jwt. What comes is an opaque token.',
        decidedBy: 'format',
        reason: 'opaque',
      },
    ],
  },
}
