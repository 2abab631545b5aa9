import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const tokens = quote('https://fusionauth.io/docs/lifecycle/authenticate-users/oauth/tokens', '2026-11-26')
const resources = quote('https://github.com/FusionAuth/fusionauth-site/pull/4331', '2026-11-26')
const issuer = quote('https://github.com/FusionAuth/fusionauth-issues/issues/343', '2026-11-26')
const unregistered = quote('https://github.com/FusionAuth/fusionauth-issues/issues/713', '2026-11-26')
export const fusionauth: Product = {
  id: 'fusionauth',
  name: 'FusionAuth',
  marks: {
    ...tokens,
    any: [
      { in: 'claims', member: 'iss', value: 'acme.com', speaks: 'typical' },
      { in: 'claims', member: 'applicationId', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'authenticationType', is: 'text', speaks: 'typical' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'FusionAuth',
      about: 'typ is JWT. aud is the client’s id, unless the client asked for a resource that its application allows.',
      when: [],
      shape: { ...tokens, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
      claims: ['aud', 'exp', 'iat', 'iss', 'sub', 'authenticationType', 'applicationId', 'roles'],
    },
  ],
  words: {
    algorithm: {
      symmetric: {
        ...quote('https://github.com/FusionAuth/fusionauth-issues/issues/744', '2026-11-27'),
        says: 'FusionAuth publishes the public half of RSA and EC keys alone: a key for HS256 stands in no key set.',
        fix: 'Make an RSA or EC key in Key Master, choose it for signing access tokens in the tenant or the application, and get a new token.',
      },
    },
    'issuer-trust': {
      unknown: {
        ...issuer,
        anywhere: true,
        says: 'Each tenant has an issuer of its own, which its settings name: acme.com until somebody sets it.',
        fix: 'Trust the issuer of the tenant that clients sign in at, as its settings write it. Where that is acme.com, set it to the tenant’s address first.',
      },
    },
    type: {
      other: {
        ...tokens,
        says: 'typ is always JWT, whatever kind of token it is.',
        fix: 'Leave the check of typ out for this issuer.',
      },
    },
    'audience-presence': {
      missing: {
        ...unregistered,
        says: 'Its login API (/api/login, /api/jwt/issue) writes no aud where no applicationId was sent, or the user is not registered for it. The code flow writes one.',
        fix: 'Have the client sign in by OAuth, with resource. What the login API would write is the application, not this server.',
      },
    },
    audience: {
      mismatch: {
        ...tokens,
        says: 'aud is the client’s id where no resource was asked for, or the application does not allow it.',
        fix: 'Add this server’s URI to authorizedResourceUris of the application (since 1.67.0), and have the client send it as resource.',
      },
    },
    'required-claims': {
      missing: {
        ...tokens,
        says: 'The client stands in applicationId and in aud.',
        fix: 'Do not require client_id of this issuer.',
      },
    },
  },
}

export const fusionauthFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'applicationId',
      tokenId: 'not known',
      scope: 'not known',
      aud: 'The client’s id.',
      kinds: 'not known',
    },
  },
  resource: {
    ...resources,
    honours: 'with a setting',
    says: 'Since 1.67.0, for the URIs in an application’s authorizedResourceUris; kept in the refresh token.',
  },
  audience: {
    ...resources,
    steps: [
      'Add the server’s URI to authorizedResourceUris of the application.',
      'Have the client send resource, with that URI.',
    ],
    cannot: 'not known',
  },
  fails: [
    {
      ...issuer,
      says: 'A client that expects the address as issuer finds acme.com: the tenant’s issuer was never set.',
    },
    {
      ...unregistered,
      says: 'The login API leaves aud out for a user who is not registered for the application, and where no applicationId is sent.',
    },
  ],
})
