import { accepted, rejected, undecided } from '@/lib/scenarios/expect'
import type { TrustedIssuer } from '@/lib/pipeline/types'
import { demoIssuer } from '../issuer'
import { demoEc, demoRsa } from '../keys'
import { demoEcPublic, demoRsaPublic } from '../public-keys'
import type { DemoScenario } from './demo-scenario'

const token = { goodFor: 'issues' } as const
const { issuer } = demoIssuer
const { kty, n, e, kid } = demoRsa
const rsa = { kty, n, e }
const trusting = (...keys: NonNullable<TrustedIssuer['keys']>['keys']): readonly TrustedIssuer[] => [
  { issuer, keys: { keys } },
]

const secondIssuer = 'https://login.example.net'
const twoIssuers: readonly TrustedIssuer[] = [
  { issuer, keys: { keys: [demoRsaPublic] } },
  { issuer: secondIssuer, keys: { keys: [demoEcPublic] } },
]

/** Servers that know other keys than the demo issuer publishes. */
export const keyScenarios = [
  {
    id: 'keys-not-given',
    title: 'The issuer’s keys are not known',
    story:
      'Everything but the signature can be judged. Nobody can say whether the issuer wrote this, so the verdict stays open.',
    group: 'crypto',
    server: 'issues',
    issuers: [{ issuer, keys: null }],
    token,
    expect: undecided('key', 'not-given', { jose: 'ERR_JWKS_NO_MATCHING_KEY' }),
  },
  {
    id: 'issuer-not-given',
    title: 'A server that trusts nobody yet',
    story: 'The issuer has not been filled in, so there is nobody whose keys could be used.',
    group: 'issuer',
    server: 'issues',
    issuers: [],
    token,
    expect: undecided('issuer-trust', 'not-given', { jose: 'ERR_JWKS_NO_MATCHING_KEY' }),
  },
  {
    id: 'resource-not-given',
    title: 'A server that does not know its own name',
    story: 'Without its own resource URI a server cannot tell whether a token is for it.',
    group: 'several-audiences',
    server: 'issues',
    resource: '',
    token,
    expect: undecided('audience', 'no-resource', { jose: 'ERR_JWT_CLAIM_VALIDATION_FAILED:aud' }),
  },
  {
    id: 'key-given-alone',
    title: 'One key, given on its own',
    story: 'A public key without a name, as from a PEM file: it answers to whatever name the token uses.',
    group: 'crypto',
    server: 'issues',
    issuers: trusting(rsa),
    token,
    expect: accepted({
      jose: 'ERR_JWKS_NO_MATCHING_KEY',
      differs: 'jose asks for the name in a set even when there is one key',
    }),
  },
  {
    id: 'key-ambiguous',
    title: 'Two keys of one name',
    story: 'The key set was merged by hand. Trying both would hide the mistake.',
    group: 'crypto',
    server: 'issues',
    issuers: trusting({ ...rsa, kid }, { ...rsa, kid }),
    token,
    expect: rejected('key', 'ambiguous', 401, { jose: 'ERR_JWKS_MULTIPLE_MATCHING_KEYS' }),
  },
  {
    id: 'key-for-encryption',
    title: 'A key that is not for signatures',
    story: 'The set marks this key for encryption. It must not verify anything.',
    group: 'crypto',
    server: 'issues',
    issuers: trusting({ ...rsa, kid, use: 'enc' }),
    token,
    expect: rejected('key', 'other-purpose', 401, { jose: 'ERR_JWKS_NO_MATCHING_KEY' }),
  },
  {
    id: 'key-too-short',
    title: 'An RSA key of 1024 bits',
    story: 'Such keys have been broken. The standard asks for 2048 bits or more.',
    group: 'crypto',
    server: 'issues',
    issuers: trusting({ kty, e, kid, n: `${n.slice(0, 170)}Q` }),
    token,
    expect: rejected('key', 'weak', 401, { jose: 'TypeError' }),
  },
  {
    id: 'secret-too-short',
    title: 'A shared secret of six letters',
    story: 'HS256 with the word “secret”: anybody who has one token can guess it offline.',
    group: 'crypto',
    server: 'issues',
    policy: { algorithms: ['HS256'] },
    issuers: trusting({ kty: 'oct', k: 'c2VjcmV0' }),
    token: { goodFor: 'issues', header: { alg: 'HS256' }, signedBy: 'public-as-secret' },
    expect: rejected('key', 'weak', 401, { jose: 'ERR_JOSE_NOT_SUPPORTED' }),
  },
  {
    id: 'key-unusable',
    title: 'A key that is no point on its curve',
    story: 'The JWK has every member, but its coordinates are wrong.',
    group: 'crypto',
    server: 'issues',
    issuers: trusting({ kty: demoEc.kty, crv: demoEc.crv, x: demoEc.x, y: demoEc.x, kid: demoEc.kid }),
    token: { goodFor: 'issues', signedBy: 'ec' },
    expect: rejected('key', 'unusable', 401, { jose: 'DataError' }),
  },
  {
    id: 'signature-undecodable',
    title: 'A signature with a stray tail',
    story: 'Three characters too many at the end, at a server that leaves decoding to its library.',
    group: 'crypto',
    server: 'issues',
    policy: { off: ['canonical-encoding'] },
    token: { goodFor: 'issues', afterwards: { kind: 'append', text: 'AAA' } },
    expect: rejected('signature', 'refused', 401, { jose: 'ERR_JWS_INVALID' }),
  },
  {
    id: 'key-of-another-issuer',
    title: 'A neighbour’s key from a shared set',
    story: 'Tenants share one key set, and the key that fits belongs to another of them.',
    group: 'issuer',
    server: 'issues',
    issuers: trusting({ ...rsa, kid, issuer: 'https://auth.example.com/other-tenant' }),
    token,
    expect: rejected('issuer', 'mismatch', 401, {
      jose: 'accepts',
      differs: 'jose does not read whom a key in the set belongs to',
    }),
  },
  {
    id: 'issuer-unreachable',
    title: 'The key set cannot be fetched',
    story:
      'The authorization server is down and this server kept no copy of its keys. The token may be good; a 401 would make the client throw it away.',
    group: 'issuer',
    server: 'issues',
    policy: { issuerUnreachable: true },
    token,
    expect: rejected('key', 'unreachable', 503, { jose: 'ERR_JWKS_TIMEOUT' }),
  },
  {
    id: 'algorithm-not-supported',
    title: 'An algorithm that cannot be verified here',
    story:
      'The server allows ES256K, which neither jose nor a browser implements. Whether the signature is good stays open.',
    group: 'crypto',
    server: 'issues',
    policy: { algorithms: ['ES256K'] },
    token: { goodFor: 'issues', header: { alg: 'ES256K' } },
    expect: undecided('key', 'not-supported', { jose: 'ERR_JOSE_NOT_SUPPORTED' }),
  },
  {
    id: 'second-issuer',
    title: 'The second of two issuers',
    story:
      'The server trusts two authorization servers, each with keys of its own. The token is from the second and signed with its key.',
    group: 'issuer',
    server: 'issues',
    issuers: twoIssuers,
    token: { goodFor: 'issues', claims: { iss: secondIssuer }, signedBy: 'ec' },
    expect: accepted(),
  },
  {
    id: 'second-issuer-first-key',
    title: 'One issuer’s name, another’s key',
    story:
      'The first of two trusted issuers signs a token in the name of the second. A server with one pile of keys would believe it.',
    group: 'issuer',
    server: 'issues',
    issuers: twoIssuers,
    token: { goodFor: 'issues', claims: { iss: secondIssuer } },
    expect: rejected('key', 'unknown-kid', 401, { jose: 'accepts', differs: 'jose is given one pile of keys' }),
  },
  {
    id: 'kid-number',
    title: 'A key id that is a number',
    story: 'The header says 1 where the set says "1". A loose comparison would find it.',
    group: 'crypto',
    server: 'issues',
    token: { goodFor: 'issues', header: { kid: 1 } },
    expect: rejected('key', 'kid-not-text', 401, { jose: 'ERR_JWKS_NO_MATCHING_KEY' }),
  },
  {
    id: 'key-exponent-one',
    title: 'An RSA key with the exponent 1',
    story: 'Raising to the first power changes nothing, so anybody can write a signature that fits this key.',
    group: 'crypto',
    server: 'issues',
    issuers: trusting({ kty, n, kid, e: 'AQ' }),
    token,
    expect: rejected('key', 'unsound', 401, { jose: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' }),
  },
  {
    id: 'signature-der',
    title: 'An ECDSA signature in DER',
    story: 'The issuer’s crypto library wrote the signature its own way. The numbers are right, the form is not.',
    group: 'crypto',
    server: 'issues',
    token: { goodFor: 'issues', signedBy: 'ec', afterwards: { kind: 'der-signature' } },
    expect: rejected('signature', 'wrong-form', 401, { jose: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' }),
  },
] as const satisfies readonly DemoScenario[]
