import type { Samples } from '@/lib/issuers/sample'

const project = '344374183645413380'

export const zitadelSamples: Samples = {
  jwt: {
    alg: 'RS256',
    header: {},
    claims: {
      iss: 'https://id.example.com',
      sub: '383942323576245195',
      aud: ['328859038248927902', project],
      client_id: '328859038248927902',
      exp: '{exp}',
      iat: '{iat}',
      nbf: '{iat}',
      jti: 'V2_391184219667173286-at_391187731641798566',
    },
    names: [project],
    companions: ['328859038248927902'],
    warns: ['audience-breadth'],
    requires: [],
    failures: [
      {
        id: 'other-project',
        title: 'Zitadel: the client’s project, not the server’s',
        story:
          'The client did not ask for this server’s project with the scope that adds it to aud, so only its own project stands there.',
        claims: { aud: ['328859038248927902', '328859038097867422'] },
        decidedBy: 'audience',
        reason: 'several',
        warns: ['audience-breadth'],
      },
      {
        id: 'url',
        title: 'Zitadel: the server expects its URL',
        story:
          'aud holds ids of clients and projects, never a URL. A server that knows only its address refuses its own tokens.',
        names: [],
        decidedBy: 'audience',
        reason: 'several',
        warns: ['audience-breadth'],
      },
    ],
  },
}
