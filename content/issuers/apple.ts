import type { ProductFacts } from '@/lib/issuers/facts'
import { signIn, signInFacts } from '@/lib/issuers/sign-in'
import { quote } from '@/lib/issuers/source'

const token = quote('https://apple-docs.everest.mt/docs/signinwithapplejs/authorizationi/id_token/', '2026-11-26')

export const apple = signIn({
  id: 'apple',
  name: 'Apple',
  source: token,
  marks: [
    { in: 'claims', member: 'iss', like: 'https://appleid.apple.com', speaks: 'own' },
    { in: 'claims', member: 'nonce_supported', is: 'there', speaks: 'typical' },
    { in: 'claims', member: 'is_private_email', is: 'there', speaks: 'typical' },
  ],
  says: 'This is the identity token of Sign in with Apple: it says who has signed in, and its aud is the client id of the app.',
})

export const appleFacts = (): ProductFacts => ({
  ...signInFacts({ name: 'Apple', source: token }),
  fails: [
    {
      ...token,
      says: 'sub is one value for all apps of a development team, so it says nothing about which of them the token is for.',
    },
  ],
})
