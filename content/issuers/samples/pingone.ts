import type { Samples } from '@/lib/issuers/sample'

const env = '9ad15e9e-3ac6-43f7-a053-d46b87d6c4a7'

export const pingoneSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      client_id: '7e3b5f1c-0d2a-4c7e-9a61-1c2d3e4f5a6b',
      iss: `https://auth.pingone.com/${env}/as`,
      iat: '{iat}',
      exp: '{exp}',
      aud: '{resource}',
      sub: '5c1a2b3d-4e5f-6071-8293-a4b5c6d7e8f9',
      scope: '{scope}',
      sid: '0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0',
    },
    failures: [
      {
        id: 'resource-name',
        title: 'PingOne: the resource’s name instead of its URL',
        story: 'The custom resource has no audience, so PingOne writes its name into aud.',
        claims: { aud: 'Billing MCP' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
