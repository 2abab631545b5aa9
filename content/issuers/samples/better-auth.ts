import type { Samples } from '@/lib/issuers/sample'

const claims = {
  iss: 'https://app.example.com/api/auth',
  sub: 'kX3vQw9mZt1LrN8bYc5D',
  aud: '{resource}',
}
const times = { iat: '{iat}', exp: '{exp}' }

export const betterAuthSamples: Samples = {
  default: {
    alg: 'RS256',
    header: {},
    claims: { ...claims, azp: 'vTqWbXcYdZ', scope: '{scope}', sid: 'hJkLmNpQrS', ...times },
    failures: [
      {
        id: 'origin',
        title: 'better-auth: the application’s own address',
        story:
          'Nobody has listed the server in validAudiences, so the application’s own address is all that may be asked for.',
        claims: { aud: 'https://app.example.com/api/auth' },
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
  rfc9068: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: {
      ...claims,
      client_id: 'vTqWbXcYdZ',
      azp: 'vTqWbXcYdZ',
      scope: '{scope}',
      sid: 'hJkLmNpQrS',
      ...times,
      jti: 'a3XkP9vQ2mZt7LrN4bYc8Dw1',
    },
    failures: [],
  },
}
