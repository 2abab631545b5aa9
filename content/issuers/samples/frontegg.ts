import type { Samples } from '@/lib/issuers/sample'

const application = 'c0ffee00-1111-4222-8333-dddddddddddd'
const tenant = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb'

export const fronteggSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: {
      sub: '5d2f3e1c-0000-4000-8000-000000000006',
      name: 'Alice',
      email: 'alice@example.com',
      email_verified: true,
      metadata: {},
      roles: ['Admin'],
      permissions: ['fe.account.read'],
      tenantId: tenant,
      tenantIds: [tenant],
      sid: '7f3c2e1d-0000-4000-8000-000000000007',
      type: 'userToken',
      applicationId: application,
      aud: application,
      iss: 'https://acme.frontegg.com',
      iat: '{iat}',
      exp: '{exp}',
    },
    names: [application],
    requires: [],
    failures: [
      {
        id: 'other-application',
        title: 'Frontegg: the id of another application',
        story: 'The user signed in at another application of the same environment. aud is that one’s id.',
        claims: { aud: 'deadbeef-1111-4222-8333-eeeeeeeeeeee' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
