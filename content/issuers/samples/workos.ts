import type { Samples } from '@/lib/issuers/sample'

export const workosSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      iss: 'https://acme.authkit.app',
      sub: 'user_01EXAMPLE',
      aud: '{resource}',
      sid: 'session_01EXAMPLE',
      exp: '{exp}',
      iat: '{iat}',
    },
    requires: [],
    failures: [
      {
        id: 'environment',
        title: 'WorkOS: the environment’s client id',
        story:
          'No resource indicator is registered, so resource is ignored and every server of the environment gets the same audience.',
        claims: { aud: 'client_01EXAMPLE' },
        decidedBy: 'audience',
        reason: 'mismatch',
        warns: ['audience-breadth'],
      },
    ],
  },
}
