import type { Samples } from '@/lib/issuers/sample'

const project = 'project-live-16d9ba61-97a1-4ba4-9720-b03761dc50c6'

export const stytchSamples: Samples = {
  'connected-app': {
    alg: 'RS256',
    header: {},
    claims: {
      iss: 'https://acme.customers.stytch.com',
      sub: 'user-live-16d9ba61-97a1-4ba4-9720-b03761dc50c6',
      aud: [project],
      client_id: 'connected-app-live-d731954d-dab3-4a2b-bdee-07f3ad1be888',
      exp: '{exp}',
      nbf: '{iat}',
      iat: '{iat}',
      jti: 'LOe49j3s9d9dmacslUvrb15ZIjPbptMm7fS5UlE52JCF',
      scope: 'openid {scope}',
    },
    names: [project],
    warns: ['audience-breadth'],
    failures: [
      {
        id: 'project',
        title: 'Stytch: the server expects its URL',
        story:
          'aud is the project’s id whatever the client asks for. A server that knows only its address refuses its own tokens.',
        names: [],
        decidedBy: 'audience',
        reason: 'mismatch',
        warns: ['audience-breadth'],
      },
    ],
  },
  m2m: {
    alg: 'RS256',
    header: {},
    claims: {
      iss: `stytch.com/${project}`,
      sub: 'm2m-client-live-d731954d-dab3-4a2b-bdee-07f3ad1be885',
      aud: [project],
      scope: '{scope}',
      iat: '{iat}',
      nbf: '{iat}',
      exp: '{exp}',
    },
    names: [project],
    warns: ['audience-breadth'],
    failures: [],
  },
}
