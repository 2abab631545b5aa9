import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

// JWTTokenIssuer.java of its component org.wso2.carbon.identity.oauth.
const issued = read('https://github.com/wso2-extensions/identity-inbound-auth-oauth/tree/004e3e9', '2026-11-27')
const formats = quote('https://is.docs.wso2.com/en/7.3.0/references/tokens/access-tokens', '2026-11-27')

export const wso2: Product = {
  id: 'wso2',
  name: 'WSO2 Identity Server',
  marks: {
    ...issued,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*/oauth2/token', speaks: 'typical' },
      { in: 'claims', member: 'iss', like: 'https://*/t/*/oauth2/token', speaks: 'typical' },
      { in: 'claims', member: 'aut', is: 'text', speaks: 'typical' },
    ],
  },
  addresses: ['https://*/oauth2/token', 'https://*/t/*/oauth2/token'],
  idToken: 'not known',
  ownAudiences: ['{client}'],
  profiles: [
    {
      id: 'jwt',
      name: 'WSO2 Identity Server, JWT',
      about: 'Those of RFC 9068, and aut says for whom: APPLICATION or APPLICATION_USER. aud begins with the client.',
      when: [],
      shape: { ...issued, form: 'JWT' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: ['sub', 'aut', 'iss', 'client_id', 'aud', 'nbf', 'azp', 'scope', 'exp', 'iat', 'jti'],
    },
  ],
  words: {
    format: {
      opaque: {
        ...formats,
        says: 'WSO2’s access tokens are opaque, a UUID, unless the application says JWT.',
        fix: 'Set the access token type of the client’s application to JWT, and have the client sign in again; or ask WSO2’s introspection about each token.',
      },
    },
    audience: {
      mismatch: {
        ...issued,
        says: 'WSO2 writes the client’s id into aud, and the audiences that are set at its application.',
        fix: 'Add this server’s URI to the audiences of the client’s application. Signing in again alone does not help.',
      },
    },
  },
}

export const wso2Facts = (): ProductFacts => ({
  shapes: {
    jwt: {
      typ: ['at+jwt'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words or list' },
      aud: 'The client’s id, and the audiences that are set at its application.',
      kinds: 'typ is at+jwt.',
    },
  },
  resource: { ...issued, honours: 'not known', says: 'The code that writes aud does not read it.' },
  audience: {
    ...issued,
    steps: ['Set the access token type of the application to JWT.', 'Add the server’s URI to its audiences.'],
    cannot: 'not known',
  },
  fails: [],
})
