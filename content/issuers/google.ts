import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const opaque = quote('https://api-aomint.aodocs.com/authentication/access-apis-with-bearer-tokens', '2026-11-26')
const idToken = quote(
  'https://js.electronforge.io/interfaces/_electron_forge_publisher_gcs.InternalOptions.TokenPayload.html',
  '2026-11-26',
)
const fastmcp = read('https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/google.py')

const fix =
  'Put an authorization server of your own in front, where users sign in with Google, and take its access tokens. Google’s own access token does not help: it is opaque and for Google’s APIs.'

export const google: Product = {
  id: 'google',
  name: 'Google',
  marks: {
    ...idToken,
    any: [
      { in: 'claims', member: 'iss', like: 'https://accounts.google.com', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'accounts.google.com', speaks: 'own' },
    ],
  },
  prefixes: { ...opaque, any: ['ya29.'] },
  // Access tokens are opaque, so what has claims is an ID token.
  idToken: { ...idToken, any: [[{ in: 'claims', member: 'iss', is: 'there' }]] },
  platform: {
    ...idToken,
    says: 'Google signs no JWT access tokens for your server: this is the ID token of a sign-in, and its aud is the client.',
    fix,
  },
  profiles: [
    {
      id: 'opaque',
      name: 'Google',
      about: 'Opaque, for Google’s own APIs. Nothing names your server, so it cannot be taken.',
      when: [],
      shape: { ...opaque, form: 'opaque' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
    },
  ],
  words: {
    format: {
      opaque: {
        ...fastmcp,
        says: 'Google’s access tokens are opaque and for Google’s own APIs. tokeninfo names the client, never your server.',
        fix,
      },
    },
    audience: {
      mismatch: {
        ...idToken,
        says: 'This is an ID token: its audience is the client that the user signed in to.',
        fix,
      },
    },
    'token-kind': {
      other: {
        ...idToken,
        says: 'Google signs no JWT access tokens for your server; this is its ID token.',
        fix,
      },
    },
  },
}

export const googleFacts = (): ProductFacts => ({
  shapes: {
    opaque: {
      typ: [],
      client: null,
      tokenId: null,
      scope: null,
      aud: 'None in the token; Google’s tokeninfo answers with the client id.',
      kinds: 'Access tokens begin with ya29.; what has three parts is an ID token.',
    },
  },
  resource: { ...fastmcp, honours: 'no', says: 'Google’s access tokens are for Google’s own APIs.' },
  audience: {
    ...fastmcp,
    steps: [
      'It cannot be done. Put an authorization server of your own in front: users sign in with Google there, and it issues tokens for your server.',
    ],
    cannot: 'Name a server of yours.',
  },
  fails: [
    {
      ...fastmcp,
      says: 'tokeninfo’s aud is the client id: every server that this client talks to would find the same.',
    },
  ],
})
