import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const hasura: PrinterTexts = {
  id: 'hasura',
  name: 'Hasura',
  hints: ['hasura', 'invalid-jwt', 'invalid-headers', 'Could not verify JWT: '],
  source: 'hasura-jwt',
  texts: [
    { id: 'hasura-expired', text: 'Could not verify JWT: JWTExpired', ...usual.expired },
    { id: 'hasura-aud', text: 'Could not verify JWT: JWTNotInAudience', ...usual.audience },
    { id: 'hasura-iss', text: 'Could not verify JWT: JWTNotInIssuer', ...usual.issuer },
    { id: 'hasura-signature', text: 'Could not verify JWT: JWSError JWSInvalidSignature', ...usual.signature },
    {
      id: 'hasura-failed',
      text: 'Could not verify JWT: JWSError …',
      means: 'The token could not be taken apart, or no key fits it. The name behind JWSError says which.',
      fix: 'Compare alg and kid with the key or jwk_url of HASURA_GRAPHQL_JWT_SECRET.',
      step: null,
      scenario: null,
    },
    {
      id: 'hasura-nothing',
      text: 'Missing … header in JWT authentication mode',
      also: ['Missing Authorization header in JWT authentication mode'],
      ...usual.nothing,
    },
    {
      id: 'hasura-claims',
      text: "claims key: '…' not found",
      also: ['JWT claim does not contain …'],
      means: 'The token is good, and holds no claims of Hasura under the namespace that is configured.',
      fix: 'Have the authorization server write them, or map others with claims_map.',
      step: 'required-claims',
      scenario: null,
    },
  ],
}

export const oracle: PrinterTexts = {
  id: 'oracle-database',
  name: 'Oracle Database',
  hints: ['ORA-', 'oracle'],
  source: 'oracle-25707',
  texts: [
    {
      id: 'ora-25707',
      text: 'ORA-25707: The token is invalid.',
      also: ['ORA-25707'],
      means: 'The database refused the access token, and does not say why: any check may be behind it.',
      fix: 'Read aud and scope of the token: they are to be those of the database’s own app at the identity provider. The database’s trace of TOKEN says more.',
      step: null,
      scenario: null,
    },
    { id: 'ora-25708', text: 'ORA-25708: …', also: ['ORA-25708'], ...usual.expired, source: 'oracle-25708' },
  ],
}

export const azureApis: PrinterTexts = {
  id: 'azure-apis',
  name: 'Azure Resource Manager, Microsoft Graph',
  hints: ['InvalidAuthenticationToken', 'graph.microsoft.com', 'management.azure.com', 'azure'],
  source: 'daemon-v2-145',
  texts: [
    {
      id: 'arm-audience',
      text: 'The access token has been obtained for wrong audience or resource …',
      also: [
        'The access token has been obtained from wrong audience or resource …',
        'InvalidAuthenticationTokenAudience',
      ],
      means:
        'The token is for another API of Azure than the one that was called. The text names the aud that came and those that are taken.',
      fix: 'Ask for a token with the scope of this API, as https://management.azure.com/.default. A server must not pass the token it got on: exchange it.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'arm-tenant',
      text: "access token is from the wrong issuer '…'. It must match the tenant '…' associated with this subscription",
      also: ['access token is from the wrong issuer', 'InvalidAuthenticationTokenTenant'],
      means:
        'The token is of one tenant, and the subscription belongs to another: the text names both. Audience and key are not at fault.',
      fix: 'Have the client sign in at the tenant behind “It must match” (az login --tenant, or the tenant’s number in the client’s settings). A user of several tenants gets tokens of the home tenant otherwise.',
      step: 'issuer-trust',
      scenario: null,
      source: 'azure-mcp-717',
    },
    {
      id: 'graph-compact-token',
      text: 'CompactToken parsing failed with error code: …',
      means:
        'Microsoft Graph could not read the token as one of its own: cut, Bearer twice in front, or a token made for another API or a personal account.',
      fix: 'Read aud of the token: it is to be https://graph.microsoft.com.',
      step: 'format',
      scenario: 'opaque-token',
      source: 'graph-training-31',
    },
  ],
}

export const googleApis: PrinterTexts = {
  id: 'google-apis',
  name: 'Google’s APIs',
  hints: ['googleapis', 'UNAUTHENTICATED', 'ACCESS_TOKEN_'],
  source: 'google-api-php-2479',
  texts: [
    {
      id: 'google-invalid-credentials',
      text: 'Expected OAuth 2 access token, login cookie or other valid authentication credential',
      also: ['Request had invalid authentication credentials. Expected OAuth 2 access token'],
      means:
        'Google’s API got no credential, or one that it does not take: an expired or revoked access token, an ID token, or an API key where OAuth is expected. reason in the details says which.',
      fix: 'Send an access token of Google with the API’s scope. A token of your own authorization server is none.',
      step: null,
      scenario: null,
    },
    {
      id: 'google-token-type',
      text: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
      means:
        'What came as a bearer token is of a kind this API does not take, such as an API key or a token of another product.',
      fix: 'Send an OAuth access token, or the key in x-goog-api-key where the API takes keys.',
      step: 'token-kind',
      scenario: null,
    },
  ],
}
