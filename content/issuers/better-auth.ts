import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const advisory = quote('https://github.com/formbricks/formbricks/pull/8829')

export const betterAuth: Product = {
  id: 'better-auth',
  name: 'better-auth',
  marks: 'not known',
  idToken: 'not known',
  profiles: [],
  words: {
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
  ],
})
