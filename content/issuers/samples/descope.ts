import type { Samples } from '@/lib/issuers/sample'

export const descopeSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      iss: 'https://api.descope.com/v1/apps/P2abc123',
      sub: 'U2example',
      aud: '{resource}',
      iat: '{iat}',
      exp: '{exp}',
    },
    requires: [],
    failures: [
      {
        id: 'project',
        title: 'Descope: the project’s id',
        story: 'No MCP Server URL is set on the resource, so aud is the project: the same for all its servers.',
        claims: { aud: 'P2abc123' },
        decidedBy: 'audience',
        reason: 'mismatch',
        warns: ['audience-breadth'],
      },
    ],
  },
}
