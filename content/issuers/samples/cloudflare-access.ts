import type { Samples } from '@/lib/issuers/sample'

const tag = '32eafc7626e974616deaf0dc3ce63d7bcbed58a2731e84d06bc3cdf1b53c0000'

export const cloudflareAccessSamples: Samples = {
  application: {
    alg: 'RS256',
    header: { typ: 'JWT' },
    claims: {
      aud: [tag],
      email: 'alice@example.com',
      exp: '{exp}',
      iat: '{iat}',
      nbf: '{iat}',
      iss: 'https://acme.cloudflareaccess.com',
      type: 'app',
      identity_nonce: '6ei69kawdKzMIAPF',
      sub: '7335d417-61da-459d-899c-000000000004',
      country: 'US',
    },
    names: [tag],
    requires: [],
    failures: [
      {
        id: 'tag',
        title: 'Cloudflare Access: the AUD tag is not known',
        story:
          'aud is the tag of the Access application, never the server’s URL. A server that expects only its URL refuses it.',
        names: [],
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
