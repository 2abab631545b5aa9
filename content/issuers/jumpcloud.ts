import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const issuer = quote('https://github.com/netdata/netdata-cloud/issues/1098', '2026-11-27')

const empty = quote('https://github.com/hoophq/hoop/pull/1736', '2026-11-27')

export const jumpcloud: Product = {
  id: 'jumpcloud',
  name: 'JumpCloud',
  marks: {
    ...issuer,
    any: [
      { in: 'claims', member: 'iss', value: 'https://oauth.id.jumpcloud.com/', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://oauth.id.*.jumpcloud.com/', speaks: 'own' },
    ],
  },
  idToken: 'not known',
  profiles: [],
  words: {
    'audience-type': {
      empty: {
        ...empty,
        says: 'JumpCloud writes an empty list into aud, and the client into client_id.',
        fix: 'JumpCloud names no server: a server that takes its tokens has to compare client_id with the clients it knows, and each of them must be for this server alone.',
      },
    },
    'issuer-trust': {
      slash: {
        ...issuer,
        says: 'JumpCloud’s issuer ends with a slash.',
        fix: 'Configure the issuer with the slash: https://oauth.id.jumpcloud.com/.',
      },
    },
  },
}

export const jumpcloudFacts = (): ProductFacts => ({
  resource: { ...issuer, honours: 'not known', says: 'Nothing was found that says so.' },
  audience: 'not known',
  fails: [],
})
