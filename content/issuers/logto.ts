import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const resources = quote('https://docs.logto.io/authorization/api-resources')
const payload = quote('https://docs.logto.io/zh-CN/authorization/api-resources/protect-your-api', '2026-11-26')
const opaque = quote('https://docs.logto.io/docs/recipes/openid-connect/introspect-tokens/', '2026-11-26')
const validate = quote(
  'https://bot-generate-doc-contents.logto-docs.pages.dev/authorization/validate-access-tokens',
  '2026-11-26',
)

export const logto: Product = {
  id: 'logto',
  name: 'Logto',
  marks: {
    ...validate,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.logto.app/oidc', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/oidc', speaks: 'weak' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'jwt',
      name: 'Logto',
      about: 'A JWT for the resource the client asked for; without one the token is opaque.',
      when: [],
      shape: { ...payload, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id'], scopeClaims: ['scope'] },
      claims: ['iss', 'aud', 'scope', 'sub', 'client_id', 'iat', 'exp'],
    },
    {
      id: 'opaque',
      name: 'Logto, opaque',
      about: 'Issued when no resource was asked for. Good for userinfo only, unless the server asks Logto.',
      when: [],
      shape: { ...opaque, form: 'opaque' },
      policy: { types: ['at+jwt'], requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
    },
  ],
  words: {
    format: {
      opaque: {
        ...resources,
        says: 'No resource was asked for in the token request, so Logto issued an opaque token.',
        fix: 'Have the client send resource with this server’s URI in both requests, or make this server the tenant’s default API.',
      },
    },
    audience: {
      mismatch: {
        ...resources,
        says: 'aud is the API resource that was asked for, or the tenant’s default API.',
        fix: 'Create an API resource with this server’s URI as its identifier, and have the client send that as resource.',
      },
    },
  },
}

export const logtoFacts = (): ProductFacts => ({
  shapes: {
    jwt: {
      typ: 'not known',
      client: 'client_id',
      tokenId: 'not known',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The resource that the client asked for, or the tenant’s default API.',
      kinds: 'not known',
    },
    opaque: {
      typ: [],
      client: null,
      tokenId: null,
      scope: 'not known',
      aud: 'None in the token.',
      kinds: 'A short random text.',
    },
  },
  resource: {
    ...resources,
    honours: 'yes',
    says: 'RFC 8707: an API resource’s identifier is the value of resource, and becomes aud.',
  },
  audience: {
    ...resources,
    steps: [
      'Create an API resource whose identifier is the server’s URI.',
      'The client sends resource in the authorization and in the token request.',
      'For clients that send none, make it the tenant’s default API.',
    ],
    cannot:
      'A tenant has one default API. With openid in scope and no resource in the token request the token is opaque all the same.',
  },
  fails: [{ ...resources, says: 'An opaque token by surprise: no resource, no JWT.' }],
})
