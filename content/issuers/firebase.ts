import type { ProductFacts } from '@/lib/issuers/facts'
import { signIn, signInFacts } from '@/lib/issuers/sign-in'
import { quote } from '@/lib/issuers/source'

const token = quote('https://pub.dev/packages/firebase_verify_token_dart/versions/2.3.0/example', '2026-11-26')
const backend = quote('https://firebase.google.com/docs/auth/admin/verify-id-tokens?hl=es', '2026-11-26')

export const firebase = signIn({
  id: 'firebase',
  name: 'Firebase',
  source: token,
  marks: [
    { in: 'claims', member: 'iss', like: 'https://securetoken.google.com/*', speaks: 'own' },
    { in: 'claims', member: 'firebase', is: 'there', speaks: 'own' },
  ],
  says: 'This is an ID token of Firebase: it says who has signed in, and its aud is the project, the same for every server.',
})

export const firebaseFacts = (): ProductFacts => ({
  ...signInFacts({ name: 'Firebase', source: token }),
  fails: [
    {
      ...backend,
      says: 'Firebase has apps send the ID token to their own backend. There it stands for the user and for no server: whoever receives it can send it to another backend of the project.',
    },
  ],
})
