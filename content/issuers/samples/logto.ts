import type { Samples } from '@/lib/issuers/sample'

export const logtoSamples: Samples = {
  jwt: {
    alg: 'RS256',
    header: {},
    claims: {
      iss: 'https://tenant-id.logto.app/oidc',
      aud: '{resource}',
      scope: '{scope}',
      sub: 'foo123',
      client_id: 's6BhdRkqt3',
      iat: '{iat}',
      exp: '{exp}',
    },
    failures: [
      {
        id: 'default-api',
        title: 'Logto: the tenant’s default API',
        story: 'The client sent no resource, and the tenant’s default API is another server.',
        claims: { aud: 'https://default-api.example.com' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
  opaque: {
    text: 'KBSxkmGOcpA6cgexample01',
    answer: null,
    failures: [
      {
        id: 'nobody-asked',
        title: 'Logto: opaque, because no resource was asked for',
        story:
          'The client left resource out, or asked for openid and sent none in the token request. Logto then issues an opaque token.',
        decidedBy: 'format',
        reason: 'opaque',
      },
    ],
  },
}
