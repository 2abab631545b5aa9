import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const servers = read('https://developer.okta.com/docs/concepts/auth-servers/', '2026-11-23')
const which = quote(
  'https://support.okta.com/help/s/article/when-to-use-the-org-authorization-server-vs-a-custom-authorization-server-in-okta',
  '2026-11-26',
)
const payload = quote('https://groups.google.com/g/rabbitmq-users/c/O3GdCKf8soM/m/ZsjMcizrAgAJ', '2026-11-26')
const scp = quote('https://github.com/apollographql/apollo-mcp-server/pull/729', '2026-11-26')

const policy = {
  types: 'claims',
  requiredClaims: ['iss', 'exp', 'sub', 'iat', 'cid', 'jti'],
  scopeClaims: ['scp'],
} as const

export const okta: Product = {
  id: 'okta',
  name: 'Okta',
  marks: {
    ...payload,
    any: [
      // okta.com, oktapreview.com, okta-emea.com, okta-gov.com
      { in: 'claims', member: 'iss', like: 'https://*.okta*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.okta*/oauth2/*', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/oauth2/*', speaks: 'weak' },
      // SAP’s XSUAA writes cid as well, and zid, its zone, beside it.
      {
        in: 'claims',
        member: 'cid',
        is: 'text',
        speaks: 'typical',
        beside: { in: 'claims', member: 'zid', is: 'absent' },
      },
      { in: 'claims', member: 'jti', like: 'AT.*', speaks: 'typical' },
      { in: 'claims', member: 'jti', like: 'ID.*', speaks: 'typical' },
      { in: 'claims', member: 'scp', is: 'list', speaks: 'weak' },
      { in: 'claims', member: 'uid', is: 'text', speaks: 'weak' },
      { in: 'claims', member: 'ver', value: 1, speaks: 'weak' },
    ],
  },
  jwtAlways: quote('https://support.okta.com/help/s/article/What-is-the-lifetime-of-the-JWT-tokens', '2026-11-28'),
  idToken: { ...payload, any: [[{ in: 'claims', member: 'jti', like: 'ID.*' }]] },
  profiles: [
    {
      id: 'custom',
      name: 'Okta, custom authorization server',
      about: 'The client stands in cid and scopes in scp, a list. One audience for each authorization server.',
      when: [],
      shape: { ...servers, form: 'JWT' },
      policy,
      claims: ['ver', 'jti', 'iat', 'exp', 'cid', 'uid', 'scp', 'auth_time', 'sub', 'iss', 'aud'],
    },
    {
      id: 'org',
      name: 'Okta, org authorization server',
      about: 'Its access tokens are for Okta’s own API. A server of yours should not take them.',
      when: [{ in: 'claims', member: 'iss', like: 'https://*.okta*' }],
      shape: { ...payload, form: 'JWT' },
      policy,
      claims: ['ver', 'jti', 'iat', 'exp', 'cid', 'uid', 'scp', 'auth_time', 'sub', 'iss', 'aud'],
    },
  ],
  audienceNames: [
    { ...servers, like: 'api://default', what: 'the audience of the authorization server named default' },
  ],
  words: {
    audience: {
      mismatch: {
        ...servers,
        says: 'aud is the Audience set on the authorization server: api://default on the one named default, Okta’s own address on the org authorization server. What the client asks for does not change it.',
        fix: 'Create a custom authorization server whose Audience is this server’s URI, and use its issuer.',
      },
    },
    'audience-breadth': {
      generic: {
        ...servers,
        says: 'api://default is the audience of the authorization server that every org begins with.',
        fix: 'One custom authorization server for each MCP server, with its own Audience.',
      },
    },
    type: {
      missing: {
        ...payload,
        says: 'Okta writes no typ, in access and ID tokens alike.',
        fix: 'Leave the check of typ out and require cid: ID tokens have none.',
      },
    },
    'required-claims': {
      missing: {
        ...payload,
        says: 'The client stands in cid, not in client_id. An ID token has no cid.',
        fix: 'Require cid instead of client_id.',
      },
    },
    scope: {
      missing: {
        ...scp,
        says: 'Scopes stand in scp, as a list; there is no scope claim.',
        fix: 'Have the server read scp. Asking for the token again changes nothing if the scope is there.',
        of: 'scp',
      },
      malformed: {
        ...scp,
        says: 'scp is a list of words, not one text.',
        fix: 'Have the server read scp as a list.',
      },
    },
  },
}

const shape = {
  typ: [null],
  client: 'cid',
  tokenId: 'jti',
  scope: { claim: 'scp', form: 'list' },
  kinds:
    'An access token names its client in cid and its jti begins with AT.; an ID token’s begins with ID. and has no cid.',
} as const
export const oktaFacts = (): ProductFacts => ({
  shapes: {
    custom: {
      ...shape,
      aud: 'One value for the whole authorization server; api://default on the one named default.',
    },
    org: {
      ...shape,
      aud: 'The org’s own address, the same as iss. It cannot be changed.',
    },
  },
  resource: {
    ...read('https://github.com/okta/okta-developer-docs', '2026-11-23'),
    honours: 'no',
    says: 'The audience is a setting of the authorization server, not of the request. Reading resource was in preview for Okta for AI Agents (2026.08.1); the release notes of 2026.44.0 announce more, and their details were not read.',
  },
  audience: {
    ...servers,
    steps: [
      'Create a custom authorization server for this MCP server (API Access Management).',
      'Set its Audience to the server’s URI.',
      'Give clients that server’s issuer: https://<org>.okta.com/oauth2/<id>.',
    ],
    cannot:
      'One authorization server has one audience, so each MCP server needs its own. The org authorization server’s audience cannot be set.',
  },
  fails: [
    { ...servers, says: 'All APIs behind the authorization server named default share api://default.' },
    { ...which, says: 'Access tokens of the org authorization server are for Okta’s admin API.' },
    { ...scp, says: 'A server that reads scope finds none: scopes stand in scp, a list.' },
  ],
})
