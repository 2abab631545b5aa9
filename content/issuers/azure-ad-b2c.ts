import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const tokens = read(
  'https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/active-directory-b2c/tokens-overview.md',
  '2026-11-26',
)
const issuers = quote('https://github.com/AzureAD/microsoft-identity-web/pull/340', '2026-11-26')
const domain = quote('https://github.com/MicrosoftDocs/azure-docs/issues/17706', '2026-11-26')
const request = quote(
  'https://learn.microsoft.com/en-us/azure/active-directory-b2c/active-directory-b2c-access-tokens',
  '2026-11-26',
)
export const azureAdB2c: Product = {
  id: 'azure-ad-b2c',
  name: 'Azure AD B2C',
  marks: {
    ...tokens,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.b2clogin.com/*/v2.0/', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.b2clogin.com/tfp/*/*/v2.0/', speaks: 'own' },
      { in: 'claims', member: 'tfp', is: 'text', speaks: 'own' },
      { in: 'claims', member: 'acr', like: 'b2c_1*', speaks: 'own' },
    ],
  },
  idToken: {
    ...tokens,
    any: [
      [
        { in: 'claims', member: 'azp', is: 'absent' },
        { in: 'claims', member: 'scp', is: 'absent' },
      ],
    ],
  },
  profiles: [
    {
      id: 'default',
      name: 'Azure AD B2C',
      about: 'typ is JWT, aud the application ID of the API, scopes stand in scp; the issuer ends in a slash.',
      when: [],
      shape: { ...tokens, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp'], scopeClaims: ['scp'] },
      claims: ['iss', 'exp', 'nbf', 'aud', 'sub', 'tfp', 'scp', 'azp', 'ver', 'iat'],
    },
  ],
  audienceNames: [{ ...tokens, like: '*-*-*-*-*', what: 'the application ID of the API' }],
  words: {
    'issuer-trust': {
      unknown: {
        ...tokens,
        says: 'The issuer of a tenant is https://<tenant>.b2clogin.com/<tenant’s number>/v2.0/ with a slash at the end, or, by a setting, one for each user flow: …/tfp/<number>/<user flow>/v2.0/.',
        fix: 'Configure the issuer as the metadata of the user flow writes it. A server that takes tokens of several flows trusts each, or has the issuer claim set to the form without the flow.',
      },
      slash: {
        ...tokens,
        says: 'The issuer of B2C ends with a slash.',
        fix: 'Configure it with the slash: https://<tenant>.b2clogin.com/<tenant’s number>/v2.0/.',
      },
    },
    audience: {
      mismatch: {
        ...tokens,
        says: 'aud is the application ID of the API that the client asked for.',
        fix: 'If it is that of your API, add it to the server’s other names. If not, have the client ask for a scope of your API.',
      },
    },
    type: {
      other: {
        ...tokens,
        says: 'typ is JWT in every token of B2C.',
        fix: 'Leave the check of typ out for this issuer, and require azp: it tells access tokens from ID tokens.',
      },
    },
    'required-claims': {
      missing: {
        ...tokens,
        says: 'The client stands in azp; there is no jti.',
        fix: 'Require azp instead of client_id, and no jti.',
      },
    },
    scope: {
      missing: {
        ...tokens,
        says: 'Scopes stand in scp, with blanks between them.',
        fix: 'Have the server read scp. Asking for the token again changes nothing if the scope is there.',
        of: 'scp',
      },
    },
  },
}

export const azureAdB2cFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'azp',
      tokenId: null,
      scope: { claim: 'scp', form: 'words' },
      aud: 'The application ID of the API, a GUID.',
      kinds: 'scp and azp are in access tokens; nonce, c_hash and at_hash in ID tokens only.',
    },
  },
  resource: {
    ...request,
    honours: 'not known',
    says: 'The client asks with scopes of the API, which begin with its App ID URI; aud is the API’s application ID.',
  },
  audience: {
    ...request,
    steps: [
      'Register the server as a web API and publish scopes for it.',
      'Grant them to the client application, which asks for them by their full names.',
      'Add the API’s application ID to the names that the server goes by.',
    ],
    cannot: 'Hold the server’s URL.',
  },
  fails: [
    {
      ...issuers,
      says: 'The issuer may name the user flow as well (/tfp/…): a server that trusts one flow refuses tokens of another.',
    },
    { ...domain, says: 'A server that trusts login.microsoftonline.com refuses tokens of b2clogin.com.' },
  ],
})
