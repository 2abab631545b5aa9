import type { Samples } from '@/lib/issuers/sample'

const claims = {
  ver: 1,
  jti: 'AT.MNAoEQjbKqoinrQo1D0XKjMX28U5d7ZszBceot7Ts',
  iat: '{iat}',
  exp: '{exp}',
  cid: '0oaexample1',
  uid: '00uexample1',
  scp: ['openid', '{scope}'],
  auth_time: '{iat}',
  sub: 'alice@example.com',
}

export const oktaSamples: Samples = {
  custom: {
    alg: 'RS256',
    header: {},
    claims: { ...claims, iss: 'https://acme.okta.com/oauth2/default', aud: '{resource}' },
    failures: [
      {
        id: 'default-audience',
        title: 'Okta: aud is api://default',
        story:
          'The authorization server named default gives every API the same audience, and so the server’s own URI is missing.',
        claims: { aud: 'api://default' },
        decidedBy: 'audience',
        reason: 'mismatch',
        warns: ['audience-breadth'],
      },
      {
        id: 'id-token',
        title: 'Okta: the ID token instead',
        story: 'Its audience is the client and its jti begins with ID. There is no cid in it.',
        claims: {
          aud: '0oaexample1',
          jti: 'ID.radCQMOQUmyvcTBmmIL0J6BaS60apUEiC7vI7pOmkw',
          at_hash: 'fPlsvVszI29LU2UhDyJ9vg',
        },
        without: ['cid', 'uid', 'scp'],
        decidedBy: 'required-claims',
        reason: 'missing',
      },
    ],
  },
  org: {
    alg: 'RS256',
    header: {},
    claims: { ...claims, iss: 'https://acme.okta.com', aud: 'https://acme.okta.com' },
    nowhere: true,
    failures: [
      {
        id: 'org-server',
        title: 'Okta: a token of the org authorization server',
        story:
          'The client signed in at the org itself, not at a custom authorization server. aud is Okta’s own address.',
        decidedBy: 'audience',
        reason: 'mismatch',
      },
    ],
  },
}
