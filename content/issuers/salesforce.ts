import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const jwt = quote('https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.jwt_access_tokens.htm', '2026-11-26')
const platform = {
  ...jwt,
  says: 'Salesforce’s access tokens, opaque or JWT, are for Salesforce’s own REST APIs.',
  fix: 'Put an authorization server of your own in front, where users sign in with Salesforce, and take its tokens. A server that calls Salesforce gets a token of its own for that.',
} as const

export const salesforce: Product = {
  id: 'salesforce',
  name: 'Salesforce',
  marks: {
    ...jwt,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.my.salesforce.com', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://login.salesforce.com', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://test.salesforce.com', speaks: 'own' },
    ],
  },
  idToken: 'not known',
  platform,
  profiles: [],
  words: {
    'issuer-trust': { unknown: platform },
    format: { opaque: platform },
    'required-claims': { missing: platform },
    type: { missing: platform, other: platform },
    audience: { mismatch: platform, several: platform },
  },
}

export const salesforceFacts = (): ProductFacts => ({
  resource: { ...jwt, honours: 'not known', says: 'Nothing was found that says so.' },
  audience: 'not known',
  fails: [
    { ...jwt, says: 'JWT access tokens are signed with RS256 alone, and can be checked without a call to Salesforce.' },
  ],
})
