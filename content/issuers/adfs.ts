import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const both = quote('https://github.com/IdentityServer/IdentityServer3/issues/3616', '2026-11-26')
const userinfo = quote('https://github.com/DuendeArchive/IdentityServer4/issues/812', '2026-11-26')
const issuer = quote('https://github.com/aspnet/Security/issues/1852', '2026-11-26')
const metadata = quote(
  'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/issues/1030',
  '2026-11-26',
)
const resource = quote('https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/5285', '2026-11-26')

export const adfs: Product = {
  id: 'adfs',
  name: 'AD FS',
  marks: {
    ...both,
    any: [
      { in: 'claims', member: 'iss', like: 'http://*/adfs/services/trust', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/adfs/services/trust', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/adfs', speaks: 'own' },
      { in: 'claims', member: 'aud', like: 'microsoft:identityserver:*', speaks: 'own' },
      { in: 'claims', member: 'aud', value: 'urn:microsoft:userinfo', speaks: 'own' },
      { in: 'claims', member: 'apptype', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'authmethod', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'appid', is: 'text', speaks: 'weak' },
    ],
  },
  idToken: { ...both, any: [[{ in: 'claims', member: 'iss', like: 'https://*/adfs' }]] },
  profiles: [
    {
      id: 'default',
      name: 'AD FS',
      about:
        'typ is JWT, the client stands in appid, scopes in scp; iss is another in access tokens than in ID tokens.',
      when: [],
      shape: { ...both, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'iat', 'appid'], scopeClaims: ['scp'] },
      claims: ['aud', 'iss', 'iat', 'exp', 'apptype', 'appid', 'authmethod', 'ver', 'scp', 'sub'],
    },
  ],
  words: {
    'issuer-trust': {
      unknown: {
        ...metadata,
        says: 'AD FS writes another issuer into access tokens than into ID tokens: access_token_issuer of its metadata, which ends in /adfs/services/trust.',
        fix: 'Configure access_token_issuer as the issuer, letter by letter, http included. Asking for another token does not help.',
      },
    },
    audience: {
      mismatch: {
        ...userinfo,
        says: 'Without a Web API in the request AD FS writes urn:microsoft:userinfo, or microsoft:identityserver: and the client’s id: a token for AD FS itself.',
        fix: 'Have the client send resource with the identifier of this server’s Web API. scope alone does not choose it.',
      },
    },
    type: {
      other: {
        ...both,
        says: 'typ is JWT in every token of AD FS.',
        fix: 'Leave the check of typ out for this issuer, and require appid: only access tokens have it.',
      },
    },
    'required-claims': {
      missing: {
        ...both,
        says: 'The client stands in appid; there is no jti.',
        fix: 'Require appid instead of client_id, and no jti.',
      },
    },
    scope: {
      missing: {
        ...both,
        says: 'Scopes stand in scp, with blanks between them.',
        fix: 'Have the server read scp. Asking for the token again changes nothing if the scope is there.',
        of: 'scp',
      },
    },
  },
}

export const adfsFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'appid',
      tokenId: null,
      scope: { claim: 'scp', form: 'words' },
      aud: 'The identifier of the Web API that was asked for. Without one urn:microsoft:userinfo, or microsoft:identityserver: and the client’s id.',
      kinds: 'apptype and appid are in access tokens only, and their iss ends in /adfs/services/trust.',
    },
  },
  resource: {
    ...resource,
    honours: 'yes',
    says: 'The client names the Web API in resource. A client that sends only scope gets a token without that audience.',
  },
  audience: {
    ...resource,
    steps: [
      'Register the server as a Web API of the application group, with its URI as identifier.',
      'The client sends resource with that identifier.',
    ],
    cannot: 'not known',
  },
  fails: [
    {
      ...issuer,
      says: 'A server that learns its issuer from the metadata trusts issuer, and access tokens carry access_token_issuer.',
    },
    { ...userinfo, says: 'aud is microsoft:identityserver: and the client’s id where no Web API was asked for.' },
  ],
})
