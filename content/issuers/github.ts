import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const prefixes = quote(
  'https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available',
  '2026-11-26',
)
const fastmcp = read('https://github.com/PrefectHQ/fastmcp/blob/main/src/fastmcp/server/auth/providers/github.py')

const platform = {
  ...fastmcp,
  says: 'GitHub’s tokens are opaque, for GitHub’s own API, and carry no audience.',
  fix: 'Put an authorization server of your own in front, where users sign in with GitHub, and take its tokens. Do not take GitHub’s.',
} as const

export const github: Product = {
  id: 'github',
  name: 'GitHub',
  marks: 'not known',
  prefixes: { ...prefixes, any: ['gho_', 'ghu_', 'ghp_', 'ghs_'] },
  idToken: 'not known',
  platform,
  profiles: [
    {
      id: 'opaque',
      name: 'GitHub',
      about: 'Opaque, for GitHub’s own API, and without an audience. It cannot be taken.',
      when: [],
      shape: { ...fastmcp, form: 'opaque' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
    },
  ],
  words: { format: { opaque: platform } },
}

export const githubFacts = (): ProductFacts => ({
  shapes: {
    opaque: {
      typ: [],
      client: null,
      tokenId: null,
      scope: null,
      aud: 'None, in the token or anywhere else.',
      kinds: 'By prefix: gho_ OAuth, ghu_ and ghs_ GitHub App, ghp_ personal.',
    },
  },
  resource: { ...fastmcp, honours: 'no', says: 'GitHub’s tokens are for GitHub’s own API and carry no audience.' },
  audience: {
    ...fastmcp,
    steps: [
      'It cannot be done. Put an authorization server of your own in front: users sign in with GitHub there, and it issues tokens for your server.',
    ],
    cannot: 'Name a server of yours.',
  },
  fails: [{ ...fastmcp, says: 'Nothing tells a token that was meant for one server from a token of another app.' }],
})
