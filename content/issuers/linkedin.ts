import type { ProductFacts } from '@/lib/issuers/facts'
import { signIn, signInFacts } from '@/lib/issuers/sign-in'
import { quote } from '@/lib/issuers/source'

const issuer = quote('https://logto.io/oauth-providers-explorer/linkedin', '2026-11-26')
const token = quote(
  'https://learn.microsoft.com/en-gb/linkedin/consumer/integrations/self-serve/sign-in-with-linkedin-v2',
  '2026-11-26',
)

export const linkedin = signIn({
  id: 'linkedin',
  name: 'LinkedIn',
  source: issuer,
  marks: [
    { in: 'claims', member: 'iss', like: 'https://www.linkedin.com/oauth', speaks: 'own' },
    { in: 'claims', member: 'iss', like: 'https://www.linkedin.com', speaks: 'own' },
  ],
  says: 'This is the ID token of a sign-in with LinkedIn: it tells the client who the member is.',
})

export const linkedinFacts = (): ProductFacts => ({
  ...signInFacts({ name: 'LinkedIn', source: issuer }),
  fails: [
    {
      ...token,
      says: 'A sign-in gives two tokens, an access token and an ID token. The ID token is the one with three parts to read.',
    },
  ],
})
