import type { ReasonOf } from '@/lib/pipeline/checks'
import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import { absent } from '@/lib/scenarios/scenario'
import type { DemoScenario, DemoToken } from './demo-scenario'

const claims = (patch: Record<string, unknown>): DemoToken => ({ goodFor: 'issues', claims: patch })
const typ = (value: unknown): DemoToken => ({ goodFor: 'issues', header: { typ: value } })
const notTrusted = (reason: ReasonOf<'issuer-trust'>) =>
  rejected('issuer-trust', reason, 401, { jose: claimFails('iss') })
const missing = (claim: string) => rejected('required-claims', 'missing', 401, { jose: claimFails(claim) })
const otherType = rejected('type', 'other', 401, { jose: claimFails('typ') })

export const issuerScenarios = [
  {
    id: 'issuer-unknown',
    title: 'An issuer nobody told the server about',
    story: 'A sound token from an authorization server this one does not trust.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: 'https://login.example.net' }),
    expect: notTrusted('unknown'),
  },
  {
    id: 'issuer-trailing-slash',
    title: 'The issuer with a slash',
    story: 'Auth0 ends its issuer with a slash. The comparison is exact.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: 'https://auth.example.com/' }),
    expect: notTrusted('slash'),
  },
  {
    id: 'issuer-proto',
    title: 'An issuer named __proto__',
    story: 'A server that looks issuers up in an object would find something under this name.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: '__proto__' }),
    expect: notTrusted('unknown'),
  },
  {
    id: 'issuer-list',
    title: 'A list of issuers',
    story: 'Two issuers in one token. A server that takes the first it knows lets the token’s maker choose.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: ['https://auth.example.com', 'https://login.example.net'] }),
    expect: notTrusted('not-text'),
  },
  {
    id: 'issuer-missing',
    title: 'No issuer',
    story: 'The token does not say who made it, so there is no key to try.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: absent }),
    expect: notTrusted('missing'),
  },
  {
    id: 'jti-missing',
    title: 'No token identifier',
    story: 'Authorization servers without the access-token profile often leave jti out.',
    group: 'issuer',
    server: 'issues',
    token: claims({ jti: absent }),
    expect: missing('jti'),
  },
  {
    id: 'client-id-missing',
    title: 'No client_id',
    story: 'Keycloak names the client in azp instead.',
    group: 'issuer',
    server: 'issues',
    token: claims({ client_id: absent, azp: 'agent-1' }),
    expect: missing('client_id'),
  },
  {
    id: 'sub-missing',
    title: 'No subject',
    story: 'The server would not know for whom it acts.',
    group: 'issuer',
    server: 'issues',
    token: claims({ sub: absent }),
    expect: missing('sub'),
  },
] as const satisfies readonly DemoScenario[]

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
] as const satisfies readonly DemoScenario[]

export const scopeScenarios = [
  {
    id: 'scope-missing',
    title: 'The scope is missing',
    story: 'The token is good and for this server, but grants nothing this call needs.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: 'profile' }),
    expect: rejected('scope', 'missing', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
  {
    id: 'scope-substring',
    title: 'Only part of a word',
    story: 'issues:readonly contains issues:read. A search for the text would pass it; scopes are whole words.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: 'issues:readonly' }),
    expect: rejected('scope', 'missing', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
  {
    id: 'scp-list',
    title: 'scp instead of scope',
    story: 'Okta and Hydra send a list under another name.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: absent, scp: ['issues:read'] }),
    expect: rejected('scope', 'missing', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
  {
    id: 'scope-list',
    title: 'scope as a list',
    story: 'The right name with the wrong form: scope is one string.',
    group: 'scope',
    server: 'issues',
    token: claims({ scope: ['issues:read'] }),
    expect: rejected('scope', 'malformed', 403, { jose: 'accepts', differs: 'jose does not know scopes' }),
  },
] as const satisfies readonly DemoScenario[]
