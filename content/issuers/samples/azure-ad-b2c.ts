import type { Samples } from '@/lib/issuers/sample'

const tenant = '775527ff-9a37-4307-8b3d-cc311f58d925'
const api = '90c0fe63-bcf2-44d5-8fb7-b8bbc0b29dc6'

export const azureAdB2cSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      iss: `https://contoso.b2clogin.com/${tenant}/v2.0/`,
      exp: '{exp}',
      nbf: '{iat}',
      aud: api,
      sub: '884408e1-2918-4c10-b12d-3aa027d7563b',
      tfp: 'b2c_1_signupsignin1',
      scp: '{scope}',
      azp: '975251ed-e4f5-4efd-abcb-5f1a8f566ab7',
      ver: '1.0',
      iat: '{iat}',
    },
    names: [api],
    failures: [
      {
        id: 'application-id',
        title: 'Azure AD B2C: a number the server does not know',
        story:
          'aud is the application ID of the API, whatever the client asked for. A server that expects only its URL refuses its own tokens.',
        names: [],
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
