import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const audience = quote('https://phasetwo.io/tutorials/clients/audience/', '2026-11-26')
const mcp = quote('https://phasetwo.io/tutorials/emerging/mcp-server-auth/', '2026-11-26')
const guide = quote('https://keycloak.org/securing-apps/mcp-authz-server', '2026-11-26')
const kinds = read(
  'https://github.com/keycloak/keycloak/blob/main/core/src/main/java/org/keycloak/util/TokenUtil.java',
  '2026-11-26',
)
const payload = quote('https://gist.github.com/phacman/bd288c7abac1d3fc1694b7e191e27e4c', '2026-11-26')

export const keycloak: Product = {
  id: 'keycloak',
  name: 'Keycloak',
  marks: {
    ...payload,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*/realms/*', speaks: 'typical' },
      { in: 'claims', member: 'iss', like: 'https://*/auth/realms/*', speaks: 'typical' },
      { in: 'claims', member: 'iss', like: 'http://*/realms/*', speaks: 'typical' },
      { in: 'claims', member: 'typ', value: 'Bearer', speaks: 'typical' },
      { in: 'claims', member: 'typ', value: 'ID', speaks: 'typical' },
      { in: 'claims', member: 'realm_access', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'resource_access', is: 'there', speaks: 'own' },
      { in: 'claims', member: 'allowed-origins', is: 'list', speaks: 'typical' },
      { in: 'claims', member: 'azp', is: 'text', speaks: 'weak' },
    ],
  },
  idToken: { ...kinds, any: [[{ in: 'claims', member: 'typ', value: 'ID' }]] },
  ownAudiences: ['account'],
  profiles: [
    {
      id: 'default',
      name: 'Keycloak',
      about: 'typ is JWT and the client stands in azp. An audience mapper puts this server into aud.',
      when: [],
      shape: { ...payload, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: [
        'exp',
        'iat',
        'jti',
        'iss',
        'aud',
        'sub',
        'typ',
        'azp',
        'sid',
        'acr',
        'allowed-origins',
        'realm_access',
        'scope',
      ],
    },
  ],
  words: {
    'audience-presence': {
      missing: {
        ...audience,
        says: 'Nothing added an audience: Keycloak writes aud only through the Audience mapper, or through Audience Resolve where the user has client roles. It sends no empty list; it leaves the claim out.',
        fix: 'Add an Audience mapper with Included Custom Audience set to this server’s URI to a client scope, and have the client ask for that scope.',
      },
    },
    audience: {
      mismatch: {
        ...audience,
        says: 'No mapper puts this server into aud. Where aud holds account, that is from Audience Resolve, a mapper of the built-in scope roles, and names Keycloak’s own console.',
        fix: 'Add an Audience mapper with Included Custom Audience set to this server’s URI to a client scope, and give the client that scope; where a scope has the mapper already, this client lacks the scope. resource alone changes nothing unless the experimental feature is on, and then it only filters. If aud names a client made for this server alone, that name can be one of its other names instead.',
      },
      several: {
        ...audience,
        says: 'Every scope with an audience mapper that the client was given has added its own, and none of them names this server.',
        fix: 'Add an Audience mapper with Included Custom Audience set to this server’s URI to an optional scope for this server alone, and have the client ask for that one. If one of the names is a client made for this server alone, it can be one of its other names instead.',
      },
    },
    type: {
      other: {
        ...kinds,
        says: 'The header’s typ is JWT for access and ID tokens alike. What tells them apart is the claim typ in the payload.',
        fix: 'Leave the header’s typ out of it and compare the claim: Bearer is an access token.',
      },
    },
    'required-claims': {
      missing: {
        ...payload,
        says: 'The client stands in azp. There is no client_id unless a mapper adds one.',
        fix: 'Require azp instead of client_id.',
      },
    },
    'token-kind': {
      other: {
        ...kinds,
        says: 'The claim typ is not Bearer, so this is another of the realm’s tokens.',
        fix: 'The client sends access_token from the token response, not id_token or refresh_token.',
      },
    },
    scope: {
      missing: {
        ...audience,
        says: 'A client scope that is Optional is in the token only when the client asks for it by name.',
        fix: 'The client asks for scope=<name>, or the scope is attached to the client as Default.',
      },
    },
  },
}

export const keycloakFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'azp',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'account where the user has roles of that client; else aud is left out. Never the client.',
      kinds:
        'The claim typ says it: Bearer or DPoP is an access token, ID an ID token, Refresh, Offline and Logout the others.',
    },
  },
  resource: {
    ...guide,
    honours: 'experimental',
    says: 'RFC 8707 is experimental: --features=resource-indicators. It filters aud, it does not fill it: the value must be there already through a mapper, and equal the client’s resource_url or urn:client:<id>, or the answer is invalid_target.',
  },
  audience: {
    ...audience,
    steps: [
      'Make an optional client scope for this server.',
      'Give it an Audience mapper with Included Custom Audience set to the server’s URI, added to the access token.',
      'Add the scope to the client; the client asks for it by name, beside its other scopes.',
    ],
    cannot:
      'Without the experimental feature the client cannot choose: a scope always adds its audience, so two scopes add two. Switching from the one way to the other breaks clients that work.',
  },
  fails: [
    {
      ...audience,
      says: 'aud is account for every user with a role of that client, whether or not anybody asked for it.',
    },
    { ...mcp, says: 'Keycloak 26.8.0 issues a signed, unexpired token without aud when no mapper adds one.' },
    {
      ...quote('https://github.com/confirm/tino/issues/24', '2026-11-27'),
      says: 'A client with a client ID metadata document is registered nowhere, so no mapper can be given to it: its tokens have no aud.',
    },
    {
      ...quote('https://github.com/dotnet/aspnetcore/issues/42207'),
      says: '.NET answers IDX10206: Unable to validate audience. The audiences parameter is empty.',
    },
  ],
})
