import type { Samples } from '@/lib/issuers/sample'

const claims = {
  sub: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
  iss: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_EXAMPLE1',
  client_id: '1example23456789',
  token_use: 'access',
  scope: 'openid {resource}/{scope}',
  auth_time: '{iat}',
  exp: '{exp}',
  iat: '{iat}',
  jti: 'aaaaaaaa-bbbb-cccc-dddd-000000000001',
  username: 'alice',
}
const requires = ['{resource}/{scope}']

export const cognitoSamples: Samples = {
  unbound: {
    alg: 'RS256',
    header: {},
    claims,
    requires,
    nowhere: true,
    failures: [
      {
        id: 'no-audience',
        title: 'Cognito: no aud, because no resource was asked for',
        story: 'The client left resource out. The token names the client and the user pool, and no server at all.',
        decidedBy: 'audience-presence',
        reason: 'missing',
      },
    ],
  },
  bound: {
    alg: 'RS256',
    header: {},
    claims: { ...claims, aud: '{resource}' },
    requires,
    failures: [
      {
        id: 'bound-id-token',
        title: 'Cognito: the ID token instead',
        story: 'Signed by the same user pool, and its audience is the client. token_use says id.',
        claims: { aud: '1example23456789', token_use: 'id', 'cognito:username': 'alice' },
        without: ['client_id', 'scope', 'jti', 'username'],
        decidedBy: 'required-claims',
        reason: 'missing',
      },
      {
        id: 'bare-scope',
        title: 'Cognito: a scope without its resource server',
        story:
          'Cognito writes the resource server’s identifier in front of each custom scope. A server that asks for the bare word does not find it.',
        requires: ['{scope}'],
        decidedBy: 'scope',
        reason: 'missing',
      },
    ],
  },
}
