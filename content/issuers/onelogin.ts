import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const version2 = quote('https://developers.onelogin.com/openid-connect/api/upgrade', '2026-11-27')

export const onelogin: Product = {
  id: 'onelogin',
  name: 'OneLogin',
  marks: {
    ...version2,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.onelogin.com/oidc/2', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*/oidc/2', speaks: 'typical' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'OneLogin',
      about: 'typ is JWT, aud the client’s id. In the documentation’s example neither user nor scope stands in it.',
      when: [],
      shape: { ...version2, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'iat', 'jti'], scopeClaims: ['scope'] },
      claims: ['jti', 'iss', 'iat', 'exp', 'aud'],
    },
  ],
  words: {
    audience: {
      mismatch: {
        ...version2,
        says: 'OneLogin writes the client’s id into aud.',
        fix: 'Give this server an application at OneLogin whose client calls no other server, and add that client’s id to the other names of this server.',
      },
    },
    type: {
      other: {
        ...version2,
        says: 'typ is JWT in OneLogin’s access tokens.',
        fix: 'Leave the check of typ out for this issuer.',
      },
    },
    'required-claims': {
      missing: {
        ...version2,
        says: 'In the example of OneLogin’s documentation an access token has jti, iss, iat, exp and aud alone, and does not name the user.',
        fix: 'Require only those, and ask OneLogin’s introspection who the user is; or put an authorization server of your own in front.',
      },
    },
  },
}

export const oneloginFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: null,
      tokenId: 'jti',
      scope: null,
      aud: 'The client’s id.',
      kinds: 'not known',
    },
  },
  resource: { ...version2, honours: 'not known', says: 'Nothing was found that says so.' },
  audience: {
    ...version2,
    steps: [
      'Give the server an application of its own, with a client that calls no other server.',
      'Have the server take that client’s id as its audience.',
    ],
    cannot: 'Tell two servers apart that one client calls.',
  },
  fails: [],
})
