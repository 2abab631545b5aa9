import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const sdk = read('https://github.com/casdoor/casdoor-go-sdk/blob/106c394/casdoorsdk/jwt.go', '2026-11-27')
const issued = read('https://github.com/casdoor/casdoor/blob/03b3aeb/object/token_jwt.go', '2026-11-27')
const resource = quote('https://github.com/casdoor/casdoor/issues/5096', '2026-11-27')

export const casdoor: Product = {
  id: 'casdoor',
  name: 'Casdoor',
  marks: {
    ...sdk,
    any: [
      { in: 'claims', member: 'tokenType', value: 'access-token', speaks: 'own' },
      { in: 'claims', member: 'signinMethod', is: 'text', speaks: 'typical' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'Casdoor',
      about: 'typ is JWT, aud a list with the client’s id. The user’s whole record stands in the claims.',
      when: [],
      shape: { ...issued, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'tokenType'], scopeClaims: ['scope'] },
      claims: ['owner', 'name', 'tokenType', 'signinMethod', 'iss', 'sub', 'aud', 'exp', 'nbf', 'iat'],
    },
  ],
  words: {
    audience: {
      mismatch: {
        ...resource,
        says: 'Casdoor writes the client’s id into aud. In February 2026 it was asked to read resource as well.',
        fix: 'Give this server an application whose client calls no other server, and add that client’s id to the other names of this server.',
      },
    },
    type: {
      other: {
        ...sdk,
        says: 'typ is JWT. The claim tokenType says what a token is.',
        fix: 'Leave the check of typ out and require tokenType.',
      },
    },
    'required-claims': {
      missing: {
        ...issued,
        says: 'The client’s id stands in aud, as in its ID tokens.',
        fix: 'Do not require client_id and jti of this issuer; require tokenType.',
      },
    },
  },
}

export const casdoorFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'not known',
      tokenId: 'not known',
      scope: 'not known',
      aud: 'The client’s id, in a list.',
      kinds: 'tokenType says access-token.',
    },
  },
  resource: {
    ...resource,
    honours: 'no',
    says: 'By a request of 2026-02-15, which is open, its endpoints do not read resource, and bind no token to one.',
  },
  audience: {
    ...issued,
    steps: [
      'Give the server an application of its own, with a client that calls no other server.',
      'Have the server take that client’s id as its audience.',
    ],
    cannot: 'Tell two servers apart that one client calls: the audience is the client’s id for both.',
  },
  fails: [{ ...issued, says: 'A server that compares aud with its URI refuses every token.' }],
})
