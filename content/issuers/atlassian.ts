import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const metadata = quote('https://auth.atlassian.com/.well-known/openid-configuration', '2026-11-27')
const format = quote(
  'https://community.developer.atlassian.com/t/about-the-format-of-atlassian-security-tokens/62553',
  '2026-11-27',
)
const personal = quote(
  'https://github.com/gitleaks/gitleaks/blob/3f5669d/cmd/generate/config/rules/atlassian.go',
  '2026-11-27',
)
const platform = {
  ...format,
  says: 'Atlassian’s tokens are for Atlassian’s own APIs. Their form is nobody else’s business, it says, and may change.',
  fix: 'Put an authorization server of your own in front, where users sign in with Atlassian, and take its tokens. A server that calls Jira or Confluence gets a token of its own for that.',
} as const

export const atlassian: Product = {
  id: 'atlassian',
  name: 'Atlassian',
  marks: {
    ...metadata,
    any: [{ in: 'claims', member: 'iss', like: 'https://auth.atlassian.com', speaks: 'own' }],
  },
  prefixes: { ...personal, any: ['ATATT3'] },
  idToken: 'not known',
  platform,
  profiles: [],
  words: {
    'issuer-trust': { unknown: platform },
    format: { opaque: platform },
    type: { missing: platform, other: platform },
    'required-claims': { missing: platform },
    audience: { mismatch: platform, several: platform },
  },
}

export const atlassianFacts = (): ProductFacts => ({
  resource: { ...metadata, honours: 'not known', says: 'Nothing was found that says so.' },
  audience: 'not known',
  fails: [
    {
      ...format,
      says: 'The form of its codes and tokens has changed without notice; clients are told to expect that.',
    },
  ],
})
