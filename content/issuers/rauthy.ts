import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const claims = read('https://github.com/sebadob/rauthy/blob/main/src/jwt/src/claims.rs', '2026-11-26')
const indicators = quote('https://sebadob.github.io/rauthy/work/resource_indicators.html', '2026-11-26')

const typed = { in: 'claims', member: 'typ', is: 'text' } as const

export const rauthy: Product = {
  id: 'rauthy',
  name: 'Rauthy',
  marks: {
    ...claims,
    any: [
      { in: 'claims', member: 'typ', value: 'Bearer', speaks: 'weak' },
      { in: 'claims', member: 'typ', value: 'Id', speaks: 'own' },
      { in: 'claims', member: 'allowed_origins', is: 'list', speaks: 'typical' },
      { in: 'claims', member: 'azp', is: 'text', speaks: 'weak' },
      { in: 'claims', member: 'did', is: 'text', speaks: 'weak' },
      // Its path is Supabase’s, too, whose tokens have no typ.
      { in: 'claims', member: 'iss', like: 'https://*/auth/v1', speaks: 'typical', beside: typed },
      { in: 'claims', member: 'iss', like: 'https://*/auth/v1/', speaks: 'typical', beside: typed },
    ],
  },
  idToken: { ...claims, any: [[{ in: 'claims', member: 'typ', value: 'Id' }]] },
  profiles: [
    {
      id: 'default',
      name: 'Rauthy',
      about: 'The client stands in azp, the kind of token in the claim typ. aud is the resource the client asked for.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp'], scopeClaims: ['scope'] },
      claims: ['iat', 'nbf', 'exp', 'iss', 'aud', 'sub', 'typ', 'azp', 'scope', 'allowed_origins', 'roles'],
    },
  ],
  words: {
    audience: {
      mismatch: {
        ...indicators,
        says: 'aud is the resource that the client asked for, and a refresh keeps it.',
        fix: 'Put this server’s URI on the client’s allow-list and have the client ask for it in a new sign-in.',
      },
    },
    'token-kind': {
      other: {
        ...claims,
        says: 'The claim typ names the kind: an access token is Bearer or DPoP.',
        fix: 'The client sends access_token from the token response.',
      },
    },
    'required-claims': {
      missing: {
        ...claims,
        says: 'The client stands in azp; jti may be missing.',
        fix: 'Require azp instead of client_id, and do not require jti.',
      },
    },
  },
}

export const rauthyFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: 'not known',
      client: 'azp',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'not known',
      kinds:
        'The claim typ says it: Bearer or DPoP is an access token, Id an ID token, Refresh and logout+jwt the others.',
    },
  },
  resource: {
    ...indicators,
    honours: 'yes',
    says: 'One value for each request, compared character by character with the client’s allow-list; anything else is answered with invalid_target.',
  },
  audience: {
    ...indicators,
    steps: [
      'Put the server’s URI on the client’s list of allowed resources.',
      'The client sends resource in the authorization and the token request.',
    ],
    cannot: 'More than one resource in a request. A refreshed token keeps its resource.',
  },
  fails: [{ ...indicators, says: 'invalid_target, when the value is not on the list character by character.' }],
})
