import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { microsoftApis } from '@/lib/issuers/microsoft'
import { quote, read } from '@/lib/issuers/source'
import { entraClouds } from '@/lib/pipeline/keys/entra'

const claims = read(
  'https://github.com/MicrosoftDocs/entra-docs/blob/main/docs/identity-platform/access-token-claims-reference.md',
  '2026-11-26',
)
const mcp = quote('https://learn.microsoft.com/en-gb/entra/agent-id/secure-mcp-server-with-entra-id')
const versions = quote('https://github.com/MicrosoftDocs/azure-docs/issues/14676', '2026-11-26')
const graph = quote('https://github.com/AzureAD/passport-azure-ad/issues/280', '2026-11-26')
/** Patterns of its issuers, in every cloud. */
const issuers = [...new Set(entraClouds.flatMap(({ v1, v2 }) => [`https://${v2}/*/v2.0`, `https://${v1}/*/`]))]
const apis = quote(
  'https://www.c-sharpcorner.com/article/resource-uri-unique-resource-identifier-details-of-common-microsoft-resources/',
  '2026-11-26',
)
/** Of Microsoft’s own APIs: never a server of the reader. */
const microsoftIds = microsoftApis.flatMap(({ audiences }) => audiences)
export const entra: Product = {
  id: 'entra',
  name: 'Entra ID',
  marks: {
    ...claims,
    any: [
      ...issuers.map((like) => ({ in: 'claims', member: 'iss', like, speaks: 'own' }) as const),
      { in: 'claims', member: 'iss', like: 'https://*/*/v2.0', speaks: 'weak' },
      { in: 'claims', member: 'tid', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'uti', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'aio', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'appid', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'oid', is: 'text', speaks: 'weak' },
      { in: 'claims', member: 'ver', value: '2.0', speaks: 'weak' },
      { in: 'claims', member: 'ver', value: '1.0', speaks: 'weak' },
    ],
  },
  jwtAlways: claims,
  idToken: {
    ...claims,
    any: [
      [
        { in: 'claims', member: 'azp', is: 'absent' },
        { in: 'claims', member: 'appid', is: 'absent' },
      ],
    ],
  },
  profiles: [
    {
      id: 'v2',
      name: 'Entra ID, v2.0',
      about: 'typ is JWT, aud is the GUID of the API, scopes stand in scp, the token’s id in uti.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp'], scopeClaims: ['scp'] },
      claims: ['aud', 'iss', 'iat', 'nbf', 'exp', 'aio', 'azp', 'azpacr', 'oid', 'scp', 'sub', 'tid', 'uti', 'ver'],
    },
    {
      id: 'v1',
      name: 'Entra ID, v1.0',
      about: 'typ is JWT, the issuer is sts.windows.net, the client stands in appid; aud is the URI or the GUID.',
      when: [{ in: 'claims', member: 'ver', value: '1.0' }],
      shape: { ...claims, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'appid'], scopeClaims: ['scp'] },
      claims: ['aud', 'iss', 'iat', 'nbf', 'exp', 'acr', 'appid', 'appidacr', 'oid', 'scp', 'sub', 'tid', 'uti', 'ver'],
    },
  ],
  audienceNames: [
    { ...claims, like: '*-*-*-*-*', not: microsoftIds, what: 'the application’s id' },
    { ...claims, like: 'api://*', what: 'the Application ID URI' },
    { ...claims, like: 'api://*/*', what: 'the Application ID URI' },
  ],
  words: {
    audience: {
      mismatch: {
        ...claims,
        says: 'Microsoft documents the client ID of the API, a GUID, as aud of v2.0 tokens, and that or the Application ID URI of v1.0 tokens.',
        fix: 'If what aud holds is your API’s client ID or Application ID URI, add it to the server’s other names as it stands there. If not, the client asked for another API: it must ask for a scope of yours, api://<id>/<scope>.',
      },
    },
    'issuer-trust': {
      unknown: {
        ...versions,
        says: 'Entra has two issuers for one tenant, worldwide sts.windows.net for v1.0 tokens and login.microsoftonline.com/…/v2.0 for v2.0. The API’s manifest decides which it gets.',
        fix: 'Trust the issuer of the version that the API gets: requestedAccessTokenVersion in its manifest is 2 for v2.0, and null or 1 for the v1.0 issuer of the same tenant.',
      },
    },
    type: {
      other: {
        ...claims,
        says: 'typ is always JWT, in both versions and for ID tokens too.',
        fix: 'Leave the check of typ out and require azp (v2.0) or appid (v1.0).',
      },
    },
    'required-claims': {
      missing: {
        ...claims,
        says: 'The client stands in azp (v2.0) or appid (v1.0), the token’s id in uti. There is neither client_id nor jti.',
        fix: 'Require azp or appid instead of client_id, and do not require jti.',
      },
    },
    scope: {
      missing: {
        ...claims,
        says: 'Scopes of a user’s token stand in scp, as words. An application’s token has roles instead and no scp.',
        fix: 'Read scp. For tokens that applications get for themselves, check roles.',
        of: 'scp',
      },
    },
  },
}

export const entraFacts = (): ProductFacts => ({
  shapes: {
    v2: {
      typ: ['JWT'],
      client: 'azp',
      tokenId: 'uti',
      scope: { claim: 'scp', form: 'words' },
      aud: 'In v2.0 tokens the client ID of the API, a GUID, always.',
      kinds: 'azp is in access tokens only; scp in those for a user, roles in those for an application.',
    },
    v1: {
      typ: ['JWT'],
      client: 'appid',
      tokenId: 'uti',
      scope: { claim: 'scp', form: 'words' },
      aud: 'The client ID of the API or its Application ID URI, whichever the client used in its request.',
      kinds: 'appid is in access tokens only; scp in those for a user, roles in those for an application.',
    },
  },
  resource: {
    ...mcp,
    honours: 'yes',
    says: 'The value is compared with the Application ID URI of the registered API; where they differ no token is issued. Microsoft’s guidance covers v2.0 tokens only. (A table of 2026-07-24 at zuplo.com says no, against Microsoft.)',
  },
  audience: {
    ...mcp,
    steps: [
      'Register the MCP server as an application of its own.',
      'Set its Application ID URI to the canonical URL: https, a path that is not empty, no slash at the end.',
      'Set requestedAccessTokenVersion to 2 in its manifest.',
      'Have the server expect the application’s client ID, a GUID: that is what aud holds in v2.0 tokens.',
    ],
    cannot: 'In v2.0 tokens aud is the GUID, never the URL, so the server has to know its number.',
  },
  fails: [
    {
      ...quote('https://github.com/anthropics/claude-code/issues/52871'),
      says: 'AADSTS9010010: the resource parameter does not match the requested scopes. Some clients add a slash to the URL.',
    },
    {
      ...apis,
      says: 'aud is https://management.core.windows.net/, https://vault.azure.net or another address of Microsoft, or its number: the client asked for a Microsoft API, not for yours.',
    },
    { ...versions, says: 'The metadata says v2.0 and the token is v1.0: another issuer, other claims.' },
    {
      ...graph,
      says: 'A token for Microsoft Graph is signed over another header than the one that is sent; every library finds its signature invalid.',
    },
  ],
})
