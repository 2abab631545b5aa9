import type { Samples } from '@/lib/issuers/sample'

export const graviteeAmSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      sub: '4f1c7b0a-0000-3000-8000-00000000000b',
      gis: 'idp-default:alice',
      aud: ['{resource}'],
      domain: '7c9e6679-0000-4000-8000-00000000000c',
      iss: 'https://am.acme.example/acme/oidc',
      client_id: 'agent',
      scope: '{scope}',
      jti: 'Zr0c3n1u2kQ',
      iat: '{iat}',
      exp: '{exp}',
    },
    failures: [
      {
        id: 'no-resource',
        title: 'Gravitee AM: no resource was asked for',
        story: 'The client sent no resource. aud is the client’s own id.',
        claims: { aud: 'agent' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
