import type { Samples } from '@/lib/issuers/sample'

export const clerkSamples: Samples = {
  jwt: {
    alg: 'RS256',
    header: { typ: 'at+jwt' },
    claims: {
      iss: 'https://your-site.clerk.accounts.dev',
      sub: 'user_2xhFjEI5X2qWRvtV13BzSj8H6Dk',
      aud: '{resource}',
      iat: '{iat}',
      exp: '{exp}',
    },
    requires: [],
    failures: [
      {
        id: 'no-audience',
        title: 'Clerk: no aud',
        story: 'The grant is older than the setting Include Audience: its tokens are refreshed without aud.',
        without: ['aud'],
        decidedBy: 'audience-presence',
        reason: 'missing',
      },
      {
        id: 'session',
        title: 'Clerk: a session token instead',
        story: 'The same issuer, the same keys. Its azp is the web page the user was on; its typ is not at+jwt.',
        header: { typ: 'JWT' },
        claims: { azp: 'https://app.example.com', sid: 'sess_123' },
        without: ['aud'],
        decidedBy: 'type',
        reason: 'other',
      },
    ],
  },
  opaque: {
    text: 'oat_0ef5a7a33d87ed87ee7954c845d80450',
    answer: null,
    failures: [
      {
        id: 'nobody-asked',
        title: 'Clerk: an opaque token',
        story: 'The application was made before JWTs became the default, and nobody has switched it over.',
        decidedBy: 'format',
        reason: 'opaque',
      },
    ],
  },
}
