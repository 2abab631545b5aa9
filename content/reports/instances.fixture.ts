import { atJwt, k1, plain, type Reports, times } from './report.fixture'
import { minted, resource, signers } from './visit.fixture'

const google = { iss: 'https://accounts.google.com', sub: '1', email_verified: true, ...times }
const clerk = { sub: 'user_2x', client_id: 'c', jti: 'j', scope: 'email', aud: resource, ...times }
const firebase = { iss: 'https://securetoken.google.com/acme', aud: 'acme', user_id: 'u', sub: 'u', firebase: {} }

/** Tokens of another instance, or of another sign-in of one company, than is meant. */
export const instancesReports: Reports = {
  'Google’s sign-in, where Firebase’s is meant': {
    visit: {
      paste: minted(plain, { ...google, aud: 'app', at_hash: 'h' }),
      keys: k1,
      issuer: firebase.iss,
    },
    decided: /^type\/other$/,
    says: /set up for Firebase’s, https:\/\/securetoken\.google\.com\/acme/,
    fix: /getIdToken\(\) of the Firebase user/,
    settings: [],
  },
  'Firebase’s sign-in, where Google’s is meant': {
    visit: { paste: minted(plain, { ...firebase, ...times }), keys: k1, issuer: google.iss },
    decided: /^type\/other$/,
    says: /set up for Google’s own sign-in/,
    fix: /idToken of Google’s credential/,
    settings: [],
  },
  // clerk/clerk-sdk-go#132 (2023-05-24), clerk/clerk-sdk-go#549 (2026-05-01)
  'Clerk: the key of another instance': {
    visit: {
      paste: minted(
        { ...atJwt, kid: 'ins_2abc' },
        { ...clerk, iss: 'https://dear-fox-1.clerk.accounts.dev' },
        signers.otherRsa,
      ),
      keys: [signers.rsa.jwk({ kid: 'ins_2xyz' })],
    },
    recognised: /^Clerk/,
    decided: /^key\/unknown-kid$/,
    says: /another instance of Clerk/,
    fix: /all of one instance/,
    not: /Fetch the key set again/,
  },
  'Clerk: development at a server of production': {
    visit: {
      paste: minted(
        { ...atJwt, kid: 'ins_2abc' },
        { ...clerk, iss: 'https://dear-fox-1.clerk.accounts.dev' },
        signers.otherRsa,
      ),
      keys: [signers.rsa.jwk({ kid: 'ins_2xyz' })],
      issuer: 'https://clerk.example.com',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /another instance of Clerk/,
    fix: /sign in at the instance that this server is for/,
  },
  // mcp-use/mcp-use#2271 (2026-08-16), PrefectHQ/fastmcp#4797 (2026-08-10)
  'Scalekit: the environment’s issuer for the resource’s': {
    visit: {
      paste: minted(plain, {
        iss: 'https://acme.scalekit.com',
        sub: 'u',
        aud: ['res_90017'],
        client_id: 'c',
        jti: 'j',
        ...times,
      }),
      keys: k1,
      issuer: 'https://acme.scalekit.com/resources/res_90017',
    },
    recognised: /^Scalekit$/,
    decided: /^issuer-trust\/unknown$/,
    says: /differ by the path \/resources\/res_90017/,
    fix: /Trust both names/,
    not: /as its own metadata writes it/,
  },
}
