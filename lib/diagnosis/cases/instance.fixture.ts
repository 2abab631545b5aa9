import { byRsa, type Fits, jwkOf, otherRsa, rsa } from './setup.fixture'

const trusting = (issuer: string, kid = 'k1') => ({
  issuers: [{ issuer, keys: { keys: [jwkOf(rsa, { kid })] } }],
})
const google = { iss: 'https://accounts.google.com', aud: 'app', at_hash: 'h', scope: undefined }
const firebase = { iss: 'https://securetoken.google.com/acme', aud: 'acme', firebase: {}, scope: undefined }

/** Another instance than the one that is meant, or another sign-in of the same company. */
export const instanceFits: Fits = {
  'other-instance': [
    [
      'of development, at a server of production',
      {
        claims: { iss: 'https://dear-fox-1.clerk.accounts.dev' },
        sign: byRsa(otherRsa.privateKey),
        server: trusting('https://clerk.example.com'),
      },
      /another instance of Clerk.*dear-fox-1/,
    ],
    [
      'of another for development',
      {
        claims: { iss: 'https://dear-fox-1.clerk.accounts.dev' },
        server: trusting('https://shy-owl-2.clerk.accounts.dev'),
      },
      /another instance of Clerk/,
    ],
    [
      'by its key alone',
      { header: { kid: 'ins_2a' }, sign: byRsa(otherRsa.privateKey), keys: [jwkOf(rsa, { kid: 'ins_2b' })] },
      /the token has ins_2a, the keys here ins_2b/,
    ],
  ],
  'local-issuer': [
    [
      'of another product, at a public server',
      { claims: { iss: 'https://localhost:8082/realms/a' }, sign: byRsa(otherRsa.privateKey) },
      /https:\/\/localhost:8082\/realms\/a is an authorization server on somebody’s own machine/,
    ],
  ],
  'google-or-firebase': [
    [
      'Google’s, where Firebase’s is meant',
      { header: { typ: 'JWT' }, claims: google, server: trusting(firebase.iss) },
      /the ID token of Google’s own sign-in; this server is set up for Firebase’s/,
    ],
    [
      'Firebase’s, where Google’s is meant',
      { header: { typ: 'JWT' }, claims: firebase, server: trusting(google.iss) },
      /an ID token of Firebase.*set up for Google’s own sign-in/,
    ],
  ],
}
