import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const advisory = quote('https://github.com/formbricks/formbricks/pull/8829')
const opaque = quote('https://github.com/ctxpipe-ai/ctxpipe/pull/115', '2026-11-27')
const clients = quote('https://github.com/iterate/iterate/pull/1588', '2026-11-27')

export const betterAuth: Product = {
  id: 'better-auth',
  name: 'better-auth',
  marks: 'not known',
  addresses: ['https://*/api/auth', 'http://*/api/auth'],
  idToken: 'not known',
  profiles: [],
  words: {
    format: {
      opaque: {
        ...opaque,
        says: 'An issuer that ends in /api/auth is most likely better-auth. Its oauth-provider signs a JWT only for clients that send resource, and gives the others an opaque token; its older mcp plugin has opaque ones alone.',
        fix: 'Have the client send resource with this server’s URI in both requests, and list that URI in validAudiences. For clients that never send it, and with the mcp plugin, ask the application itself about the token (introspection, getMcpSession).',
      },
    },
    'audience-breadth': {
      several: {
        ...advisory,
        says: 'A client could ask for any audience of validAudiences, whatever the user approved.',
        fix: 'List one audience, and refuse tokens that name others.',
      },
    },
  },
}

export const betterAuthFacts = (): ProductFacts => ({
  resource: {
    ...advisory,
    honours: 'yes',
    says: 'Up to 1.6.27 aud is the resource that the token request names, limited only by the list validAudiences and not by what the user approved (GHSA-p2fr-6hmx-4528).',
  },
  audience: {
    ...advisory,
    steps: ['Put the server’s URI into validAudiences; up to 1.6.27, nothing else.'],
    cannot:
      'Up to 1.6.27 it does not keep a client from swapping the resource between approval and token request, if several are listed.',
  },
  fails: [
    {
      ...advisory,
      says: 'The resource was not bound to what was approved: a client could get a token for another server of the list.',
    },
    { ...clients, says: 'A client that sends no resource gets an opaque token, which no key verifies.' },
  ],
})
