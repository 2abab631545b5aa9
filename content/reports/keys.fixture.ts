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
  // keycloak/keycloak#14263 (2024-02-16): a copy of the keys is fetched again when a kid is new, and so not then.
  'a key that was exchanged under its kid': {
    visit: { paste: minted(atJwt, rfc9068, signers.otherRsa), keys: k1 },
    decided: /^signature\/mismatch$/,
    says: /did not sign this text.*one that the issuer has exchanged under the same kid/,
    fix: /get its key set again.*not for one whose key was exchanged/,
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
  'a PEM block in base64, padded, where n belongs': {
    visit: {
      paste: good,
      keys: [{ ...signers.rsa.jwk({ kid: 'k1' }), n: Buffer.from(`${signers.rsa.pem} `).toString('base64') }],
    },
    decided: /^key\/not-given$/,
    status: null,
    says: /n of the key is no modulus: it holds a whole PEM/,
    fix: /Publish the modulus alone as n/,
    not: /Copy the key again/,
  },
  'a PEM block as it is where n belongs': {
    visit: { paste: good, keys: [{ ...signers.rsa.jwk({ kid: 'k1' }), n: signers.rsa.pem }] },
    decided: /^key\/not-given$/,
    status: null,
    says: /the PEM block that stands in n, where a number belongs/,
    fix: /whoever publishes the key/,
    not: /Copy the key again/,
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
  'a secret out of an example': {
    visit: { ...sharedVisit, paste: hs256('your-256-bit-secret'), secret },
    decided: /^signature\/mismatch$/,
    says: /your-256-bit-secret”, which stands in examples/,
    fix: /Never configure this one/,
  },
  'a secret that was never set': {
    visit: { ...sharedVisit, paste: hs256('undefined'), secret },
    decided: /^signature\/mismatch$/,
    says: /secret was never set/,
    fix: /Set the secret where the issuer runs/,
  },
  'a secret with a dollar in it': {
    visit: {
      ...sharedVisit,
      paste: hs256('pa$word-with-one-dollar-sign-0123456789'),
      secret: 'pa$$word-with-one-dollar-sign-0123456789',
    },
    decided: /^signature\/mismatch$/,
    says: /\$\$ in it written as one \$/,
    fix: /Compose files/,
  },
  'a client secret for a key pair': {
    visit: { paste: good, keys: null, secret: 'GOCSPX-abcdefghijklmnop' },
    decided: /^key\/wrong-kind$/,
    says: /no secret verifies such a token/,
    fix: /jwks_uri/,
    not: /must sign with the algorithm/,
  },
  'a PEM block for a secret': {
    visit: { paste: good, keys: null, secret: signers.rsa.pem },
    decided: /^key\/wrong-kind$/,
    says: /a PEM block, which is a key/,
    fix: /where keys belong/,
  },
  'the headers of an answer before the keys': {
    visit: { paste: good, keysText: `HTTP/2 200\r\n\r\n${JSON.stringify({ keys: k1 })}` },
    decided: /^key\/not-given$/,
    status: null,
    says: /Other text stands around it.*verifies with the key in it/,
    fix: /JSON alone/,
  },
  'keys as JavaScript writes them': {
    visit: {
      paste: good,
      keysText: `const jwks = { keys: [{ kty: 'RSA', kid: 'k1', n: '${signers.rsa.jwk().n}', e: 'AQAB', }] };`,
    },
    decided: /^key\/not-given$/,
    status: null,
    says: /object of JavaScript.*verifies with the key in it/,
    fix: /JSON\.stringify/,
  },
  'an algorithm in small letters': {
    visit: { paste: minted({ ...atJwt, alg: 'rs256' }, rfc9068), keys: k1 },
    decided: /^algorithm\/not-allowed$/,
    says: /writes rs256 for RS256/,
    fix: /as it is registered/,
  },
  'a key set that lists a key twice': {
    visit: { paste: good, keys: [...k1, ...k1], issuer: rfc9068.iss },
    decided: /^key\/ambiguous$/,
    says: /The token names k1, and the issuer’s set has several keys of that name.*stands in the set twice/,
    fix: /publish the key once/,
    not: /put that kid in the header/,
  },
  'two keys of one kid': {
    visit: { paste: good, keys: [...k1, signers.otherRsa.jwk({ kid: 'k1' })], issuer: rfc9068.iss },
    decided: /^key\/ambiguous$/,
    says: /the set has another key of that name/,
    fix: /give each key a kid of its own/,
    not: /put that kid in the header/,
  },
  'an empty kid': {
    visit: {
      paste: minted({ ...atJwt, kid: '' }, rfc9068),
      keys: [signers.otherRsa.jwk({ kid: 'a' }), signers.rsa.jwk({ kid: 'b' })],
    },
    decided: /^key\/unknown-kid$/,
    says: /verifies with the key b.*empty, so it names no key/,
    fix: /leave the parameter out/,
    not: /wrong kid/,
  },
  'Ed25519 in the set, EdDSA in the token': {
    visit: {
      paste: minted({ ...atJwt, alg: 'EdDSA', kid: 'ed' }, rfc9068, signers.ed),
      keys: [signers.ed.jwk({ kid: 'ed', alg: 'Ed25519' })],
    },
    decided: /^key\/wrong-kind$/,
    says: /two names of one algorithm/,
    fix: /same name into both, or leave alg out/,
  },
  'a byte order mark before a secret': {
    visit: { ...sharedVisit, paste: hs256(secret), secret: `\uFEFF${secret}` },
    decided: /^signature\/mismatch$/,
    says: /without the byte order mark in front of it/,
    fix: /Take it away where the secret is configured/,
    not: /white space|quotes/,
  },
  'a line end behind a secret': {
    visit: { ...sharedVisit, paste: hs256(secret), secret: `${secret}\n` },
    decided: /^signature\/mismatch$/,
    says: /without the line end behind it/,
    fix: /Take it away where the secret is configured/,
  },
  'a character in a secret that nobody sees': {
    visit: { ...sharedVisit, paste: hs256(secret), secret: `${secret.slice(0, 9)}\u200B${secret.slice(9)}` },
    decided: /^signature\/mismatch$/,
    says: /without the characters in it that nobody sees/,
    fix: /Take it away where the secret is configured/,
  },
}
