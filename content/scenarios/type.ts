import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import { absent } from '@/lib/scenarios/scenario'
import type { DemoScenario, DemoToken } from './demo-scenario'

const claims = (patch: Record<string, unknown>, header: Record<string, unknown> = {}): DemoToken => ({
  goodFor: 'issues',
  header,
  claims: patch,
})
const notAccess = rejected('token-kind', 'other', 401, {
  jose: 'accepts',
  differs: 'jose does not tell kinds of token apart by their claims',
})
const untyped = { off: ['type'] } as const
const typ = (value: unknown): DemoToken => ({ goodFor: 'issues', header: { typ: value } })
const otherType = rejected('type', 'other', 401, { jose: claimFails('typ') })

export const typeScenarios = [
  {
    id: 'typ-jwt',
    title: 'Type JWT',
    story: 'Keycloak, Entra and Auth0’s default write this. So do their ID tokens.',
    group: 'type',
    server: 'issues',
    token: typ('JWT'),
    expect: otherType,
  },
  {
    id: 'typ-absent',
    title: 'No type',
    story: 'Cognito’s tokens carry none.',
    group: 'type',
    server: 'issues',
    token: typ(absent),
    expect: rejected('type', 'missing', 401, { jose: claimFails('typ') }),
  },
  {
    id: 'typ-media-type',
    title: 'The type written in full',
    story: 'application/at+jwt is the same media type.',
    group: 'type',
    server: 'issues',
    token: typ('application/at+jwt'),
    expect: accepted(),
  },
  {
    id: 'typ-capitals',
    title: 'The type in capitals',
    story: 'Media types ignore case; the RFC’s own example is spelled this way.',
    group: 'type',
    server: 'issues',
    token: typ('AT+JWT'),
    expect: accepted(),
  },
  {
    id: 'typ-not-checked',
    title: 'Type JWT where the type is not asked for',
    story:
      'With an issuer that cannot mark its access tokens, a server leaves this check out, and must then tell the kinds apart by other means.',
    group: 'type',
    server: 'issues',
    policy: { off: ['type'] },
    token: typ('JWT'),
    expect: accepted(),
  },
  {
    id: 'id-token',
    title: 'An ID token as access token',
    story: 'The client sends the token that was made for itself: its audience is the client, its type is JWT.',
    group: 'type',
    server: 'issues',
    token: {
      goodFor: 'issues',
      header: { typ: 'JWT' },
      claims: { aud: 'agent-1', client_id: absent, scope: absent, nonce: 'n-0S6_WzA2Mj', auth_time: 1767225500 },
    },
    expect: otherType,
  },
  {
    id: 'id-jag',
    title: 'An identity assertion as access token',
    story: 'An ID-JAG is for the authorization server, which exchanges it for an access token.',
    group: 'type',
    server: 'issues',
    token: { goodFor: 'issues', header: { typ: 'oauth-id-jag+jwt' }, claims: { aud: 'https://auth.example.com' } },
    expect: rejected('type', 'other-kind', 401, { jose: claimFails('typ') }),
  },
  {
    id: 'id-token-unmarked',
    title: 'Nothing tells it from an ID token',
    story:
      'A server goes by a name that is no address, and looks neither at typ nor for a client or a scope. An ID token of a client of that name passes.',
    group: 'type',
    server: 'issues',
    policy: {
      ...untyped,
      otherNames: ['notes-app'],
      requiredClaims: ['iss', 'exp', 'sub'],
      requiredScopes: [],
    },
    token: claims(
      { aud: 'notes-app', client_id: absent, scope: absent, jti: absent, email: 'alice@example.com' },
      { typ: 'JWT' },
    ),
    expect: accepted({ jose: 'accepts', warns: ['token-kind'] }),
  },
  {
    id: 'id-token-claims',
    title: 'An ID token marked as access token',
    story: 'The type says at+jwt, but nonce is a claim of ID tokens.',
    group: 'type',
    server: 'issues',
    token: claims({ nonce: 'n-0S6_WzA2Mj' }),
    expect: notAccess,
  },
  {
    id: 'logout-token',
    title: 'A logout token',
    story: 'Sent by the issuer to the client when the user signs out; here somebody uses it to get in.',
    group: 'type',
    server: 'issues',
    policy: untyped,
    token: claims({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, { typ: 'logout+jwt' }),
    expect: notAccess,
  },
  {
    id: 'cognito-id-token',
    title: 'Cognito’s ID token',
    story: 'Cognito’s tokens carry no type. token_use tells which is which.',
    group: 'type',
    server: 'issues',
    policy: untyped,
    token: claims({ token_use: 'id' }, { typ: absent }),
    expect: notAccess,
  },
  {
    id: 'cognito-access-token',
    title: 'Cognito’s access token',
    story: 'The same shape with token_use access, for a client that asked for a resource binding.',
    group: 'type',
    server: 'issues',
    policy: untyped,
    token: claims({ token_use: 'access' }, { typ: absent }),
    expect: accepted(),
  },
  {
    id: 'keycloak-refresh-token',
    title: 'Keycloak’s refresh token',
    story: 'Keycloak’s header says JWT for every kind. The claim typ tells that this one is for Keycloak itself.',
    group: 'type',
    server: 'issues',
    policy: untyped,
    token: claims({ typ: 'Refresh' }, { typ: 'JWT' }),
    expect: notAccess,
  },
  {
    id: 'client-assertion',
    title: 'A client assertion',
    story: 'Issued by the client about itself, to prove who it is to the authorization server. It grants nothing here.',
    group: 'type',
    server: 'issues',
    policy: untyped,
    token: claims({ sub: 'https://auth.example.com' }, { typ: 'JWT' }),
    expect: notAccess,
  },
  {
    id: 'typ-jwt-taken',
    title: 'typ JWT, at a server that takes it',
    story:
      'Keycloak writes JWT. This server takes that as well as at+jwt, so it leans on the claims to tell an ID token.',
    group: 'type',
    server: 'issues',
    policy: { types: ['at+jwt', 'JWT'] },
    token: claims({}, { typ: 'JWT' }),
    expect: accepted(),
  },
] as const satisfies readonly DemoScenario[]
