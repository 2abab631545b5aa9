import { createHash } from 'node:crypto'
import { atJwt, good, hs256, k1, type Reports, rfc9068, secret, shared, sharedVisit } from './report.fixture'
import { minted, signers, withSecret } from './visit.fixture'

/** Keys and shared secrets. */
export const keysReports: Reports = {
  'a secret that is base64 text': {
    visit: { ...sharedVisit, paste: hs256(Buffer.from(secret, 'base64')), secret },
    decided: /^signature\/mismatch$/,
    says: /verifies with this secret decoded from base64/,
    fix: /Buffer\.from\(secret, "base64"\)/,
    not: /token again/,
  },
  'a short secret that is base64 text': {
    visit: { ...sharedVisit, paste: hs256(Buffer.from('myClientSecret', 'base64')), secret: 'myClientSecret' },
    decided: /^key\/weak$/,
    says: /decoded from base64/,
    fix: /Buffer\.from/,
  },
  'a stale key set': {
    visit: { paste: minted({ ...atJwt, kid: 'k2' }, rfc9068, signers.otherRsa), keys: k1 },
    decided: /^key\/unknown-kid$/,
    says: /newer than this key set/,
    fix: /Fetch the key set again/,
  },
  'a key in the standard alphabet': {
    visit: {
      paste: good,
      keys: [
        {
          ...signers.rsa.jwk({ kid: 'k1' }),
          n: Buffer.from(String(signers.rsa.jwk().n), 'base64url').toString('base64'),
        },
      ],
    },
    decided: /^key\/not-given$/,
    status: null,
    says: /n in the standard base64 alphabet/,
    fix: /whoever publishes the key/,
    not: /Paste the issuer’s public key/,
  },
  'an exponent that is a number': {
    visit: { paste: good, keys: [{ ...signers.rsa.jwk({ kid: 'k1' }), e: 65537 }] },
    decided: /^key\/not-given$/,
    status: null,
    says: /e as a number/,
    fix: /whoever publishes the key/,
  },
  'the address of the keys': {
    visit: { paste: good, keysText: 'https://login.example.com/jwks' },
    decided: /^key\/not-given$/,
    status: null,
    says: /This is an address/,
    fix: /Open the address/,
  },
  'PHP: hash_hmac in hexadecimal': {
    visit: {
      ...sharedVisit,
      paste: minted({ typ: 'JWT', alg: 'HS256' }, shared, {
        sign: (input) => Buffer.from(Buffer.from(withSecret(secret).sign(input)).toString('hex')),
      }),
      secret,
    },
    decided: /^signature\/mismatch$/,
    says: /in the wrong form.*hexadecimal/,
    fix: /hash_hmac/,
    not: /Get the token again/,
  },
  'a secret that is hashed first': {
    visit: { ...sharedVisit, paste: hs256(createHash('sha256').update(secret).digest()), secret },
    decided: /^signature\/mismatch$/,
    says: /SHA-256 hash of this secret/,
    fix: /hash the secret and use the result/,
  },
}
