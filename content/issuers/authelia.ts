import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const opaque = quote('https://github.com/pvliesdonk/markdown-vault-mcp/issues/156', '2026-11-27')
const recorded = quote('https://github.com/authelia/authelia/pull/12973', '2026-11-26')

export const authelia: Product = {
  id: 'authelia',
  name: 'Authelia',
  marks: 'not known',
  prefixes: { ...opaque, any: ['authelia_at_'] },
  idToken: 'not known',
  profiles: [],
  words: {
    format: {
      opaque: {
        ...opaque,
        says: 'Authelia’s access tokens are opaque until the client’s access_token_signed_response_alg names an algorithm. The ID token beside it is a JWT, and no access token.',
        fix: 'Set access_token_signed_response_alg of that client to RS256 or ES256 in Authelia’s configuration, and have the client sign in again. Or have this server ask Authelia’s introspection endpoint.',
      },
    },
  },
}

export const autheliaFacts = (): ProductFacts => ({
  resource: {
    ...recorded,
    honours: 'yes',
    says: 'Resource indicators were neither recorded nor granted until a repair of 2026-09-06.',
  },
  audience: {
    ...recorded,
    steps: ['Allow the server’s URI in audience of the client, and have the client ask for it.'],
    cannot: 'not known',
  },
  fails: [
    { ...opaque, says: 'A server that expects a JWT refuses authelia_at_…, although the sign-in has succeeded.' },
  ],
})
