import type { JWK } from 'jose'
import { defineBody } from '../check'
import { importKey, refusalOf, verifySignature } from '../keys/jose'
import { memberValue } from '../encoding/json'
import { algorithmOf } from '../keys/algorithms'
import { privateMembers } from '../keys/members'
import { strength } from '../keys/strength'
import { clip, listed, show } from '../encoding/visible-text'

const inAlg = { in: 'proof', member: 'alg' } as const
const inJwk = { in: 'proof', member: 'jwk' } as const

export const algorithm = defineBody({
  needs: ['proof'],
  provides: ['proofAlgorithm'],
  reasons: {
    missing: () => ({
      says: 'The proof names no algorithm.',
      because: 'alg is the one header parameter every JWS must have, and it is a string.',
      fix: 'Make the proof with a DPoP library.',
    }),
    symmetric: ({ found }: { found: string }) => ({
      says: `The proof’s algorithm is ${found}: it shows no key of the caller’s.`,
      because:
        'With none nobody signs, and with a shared secret the server could have signed as well. A proof needs a key that only the client has.',
      fix: 'Sign the proof with a key pair, for example with ES256.',
    }),
    'not-allowed': ({ found, expected }: { found: string; expected: string }) => ({
      says: `The proof is signed with ${found}; this server takes ${expected}.`,
      because:
        'The header is written by the caller. The server says beforehand which algorithms it takes, in algs of its challenge.',
      fix: 'Let the client choose an algorithm from the challenge, or add this one to the server’s list.',
    }),
  },
  run({ facts: { proof }, server, pass, fail }) {
    const allowed = server.policy.dpop.algorithms
    const expected = listed(allowed, ' or ') || 'none'
    const alg = memberValue(proof.header, 'alg')
    if (typeof alg !== 'string' || alg === '')
      return fail('missing', { expected, found: alg === undefined ? 'no alg' : show(alg, 40) }, inAlg)
    const evidence = { expected, found: clip(alg, 40) }
    // Neither is taken even if somebody lists it (RFC 9449 §11.6).
    if (/^(none$|hs)/i.test(alg)) return fail('symmetric', evidence, inAlg)
    return allowed.includes(alg) && algorithmOf(alg) !== undefined
      ? pass(evidence, { proofAlgorithm: alg }, inAlg)
      : fail('not-allowed', evidence, inAlg)
  },
})

export const key = defineBody({
  needs: ['proof', 'proofAlgorithm'],
  provides: ['proofKey'],
  reasons: {
    missing: ({ found }: { found: string }) => ({
      says: `The header of the proof has no key: jwk is ${found}.`,
      because: 'The proof brings its own public key. That is safe only because the token says which key it must be.',
      fix: 'Put the public key as a JWK in the header of the proof. A kid does not do.',
    }),
    private: ({ members }: { members: string }) => ({
      says: `The proof gives the private key away: its jwk has ${members}.`,
      because: 'Whoever sees this one request can make proofs from now on, so the key is worth nothing any more.',
      fix: 'Throw the key away, make another, and export only its public half.',
    }),
    unusable: ({ message }: { message: string }) => ({
      says: `The key in the proof cannot be used: ${message}.`,
      because: 'Its members do not make a key that is strong enough and of the kind the algorithm needs.',
      fix: 'Let the library export the public key instead of writing the JWK by hand.',
    }),
  },
  async run({ facts: { proof, proofAlgorithm: alg }, pass, fail }) {
    const expected = `a public key for ${alg}`
    const value = memberValue(proof.header, 'jwk')
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return fail('missing', { expected, found: value === undefined ? 'absent' : show(value, 40) }, inJwk)
    const jwk: JWK = value
    const members = privateMembers.filter((m) => Object.hasOwn(jwk, m)).join(', ')
    if (members) return fail('private', { expected, found: members, members }, inJwk)
    const weak = strength(jwk, alg)
    if (weak) return fail('unusable', { ...weak, message: `${weak.found} of ${weak.expected}` }, inJwk)
    try {
      const imported = await importKey(jwk, alg)
      return pass(
        { expected, found: `a key of type ${clip(String(jwk.kty), 20)}` },
        { proofKey: { jwk, imported } },
        inJwk,
      )
    } catch (error) {
      return fail(
        'unusable',
        { expected, found: 'a key that does not import', message: clip(refusalOf(error).message, 80) },
        inJwk,
      )
    }
  },
})

export const signature = defineBody({
  needs: ['proof', 'proofAlgorithm', 'proofKey'],
  reasons: {
    critical: ({ found }: { found: string }) => ({
      says: `The proof demands an extension this server lacks: ${found}.`,
      because:
        'crit says: whoever does not understand these parameters must refuse. And a JWT always has an encoded payload, so b64 may not be false.',
      fix: 'Make the proof without crit and b64.',
    }),
    mismatch: () => ({
      says: 'The key in the proof did not sign it.',
      because:
        'Either the proof was changed after signing, or somebody put another’s public key into it without having the private one.',
      fix: 'Sign with the private half of the key in the header.',
    }),
  },
  async run({ facts: { proof, proofAlgorithm, proofKey }, pass, fail }) {
    const expected = `a signature by its own key (${proofAlgorithm})`
    const crit = memberValue(proof.header, 'crit')
    if (crit !== undefined)
      return fail(
        'critical',
        { expected: 'no crit', found: `crit is ${show(crit, 60)}` },
        { in: 'proof', member: 'crit' },
      )
    if (memberValue(proof.header, 'b64') === false)
      return fail('critical', { expected: 'no b64', found: 'b64 is false' }, { in: 'proof', member: 'b64' })
    const refusal = await verifySignature(proof.text, proofKey.imported, proofAlgorithm)
    return refusal
      ? fail('mismatch', { expected, found: refusal.code }, { in: 'proof' })
      : pass({ expected, found: 'it verifies' }, { in: 'proof' })
  },
})
