import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const claims = quote(
  'https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/application-token',
  '2026-11-26',
)
const header = quote(
  'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/index.md',
  '2026-11-26',
)
const managed = quote('https://github.com/agigante80/actual-mcp-server/issues/462', '2026-11-27')
export const cloudflareAccess: Product = {
  id: 'cloudflare-access',
  name: 'Cloudflare Access',
  marks: {
    ...claims,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.cloudflareaccess.com', speaks: 'own' },
      { in: 'claims', member: 'identity_nonce', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'type', value: 'app', speaks: 'weak' },
    ],
  },
  addresses: ['https://*.cloudflareaccess.com/cdn-cgi/access/sso/oidc/*'],
  idToken: 'not known',
  platform: {
    ...header,
    says: 'It is an application token of Cloudflare Access: Access attaches it to a request that it has let through, in the header Cf-Access-Jwt-Assertion, not in Authorization.',
    fix: 'Compare aud with the application’s AUD tag, and read Cf-Access-Jwt-Assertion. It does not take the place of an access token: it has no scope, and the client never asks for it.',
  },
  profiles: [
    {
      id: 'application',
      name: 'Cloudflare Access',
      about: 'typ is JWT, aud the AUD tag of the Access application. No client, no scope.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
      claims: ['aud', 'email', 'exp', 'iat', 'nbf', 'iss', 'type', 'identity_nonce', 'sub', 'country'],
    },
  ],
  audienceNames: [{ ...claims, like: '*', what: 'the AUD tag of the Access application' }],
  words: {
    format: {
      opaque: {
        ...managed,
        says: 'Tokens that Access issues as an authorization server (Managed OAuth, Access for SaaS) are opaque: Access resolves them itself and answers no other server about them. A server behind it is sent what Access has verified as a JWT, in Cf-Access-Jwt-Assertion.',
        fix: 'Behind Access verify Cf-Access-Jwt-Assertion: the issuer is https://<team>.cloudflareaccess.com, with its keys, and aud the application’s AUD tag. A server that is not behind it needs the tokens of another authorization server.',
      },
    },
    audience: {
      mismatch: {
        ...claims,
        says: 'aud is the AUD tag of the Access application, not a URL.',
        fix: 'If the tag is that of this server’s application, add it to the server’s other names.',
      },
    },
    scope: {
      missing: {
        ...claims,
        never: true,
        says: 'There is no scope in it: Access has decided who may pass.',
        fix: 'Require no scope of this issuer, and decide by email or by groups.',
      },
    },
    type: {
      other: {
        ...claims,
        says: 'typ is JWT in every token of Access.',
        fix: 'Leave the check of typ out for this issuer.',
      },
    },
    'required-claims': {
      missing: {
        ...claims,
        says: 'There is neither client_id nor jti; sub and email name the user.',
        fix: 'Do not require client_id and jti of this issuer.',
      },
    },
  },
}

export const cloudflareAccessFacts = (): ProductFacts => ({
  shapes: {
    application: {
      typ: ['JWT'],
      client: null,
      tokenId: null,
      scope: null,
      aud: 'The AUD tag of the Access application, in a list.',
      kinds: 'type is app in an application token.',
    },
  },
  resource: {
    ...claims,
    honours: 'not known',
    says: 'The client asks for nothing: Access writes the tag of the application that it guards.',
  },
  audience: {
    ...claims,
    steps: ['Look up the AUD tag of the Access application.', 'Add it to the names that this server goes by.'],
    cannot: 'Hold the server’s URL.',
  },
  fails: [{ ...header, says: 'The signing key changes every six weeks; the one before stays good for seven days.' }],
})
