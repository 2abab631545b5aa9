import type { Samples } from '@/lib/issuers/sample'

const application = '3c219e58-ed0e-4b18-ad48-f4f92793ae32'

export const fusionauthSamples: Samples = {
  default: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      aud: '{resource}',
      exp: '{exp}',
      iat: '{iat}',
      iss: 'https://fusionauth.example.com',
      sub: '2df13f18-01cc-48a4-b97a-2ab04f98d006',
      authenticationType: 'PASSWORD',
      applicationId: application,
      roles: [],
    },
    requires: [],
    failures: [
      {
        id: 'client',
        title: 'FusionAuth: the client for an audience',
        story: 'The client asked for no resource: aud is the id of the application that the user signed in at.',
        claims: { aud: application },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
