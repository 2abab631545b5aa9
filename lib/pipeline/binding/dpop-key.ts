import type { JWK } from 'jose'
import { defineBody } from '../check'
import { privateMembers } from '../keys/members'
import { memberValue } from '../encoding/json'
import { clip, show } from '../encoding/visible-text'
import { importKey, refusalOf } from '../keys/jose'
import { strength } from '../keys/strength'

export default defineBody({
  needs: ['proof', 'proofAlgorithm'],
  provides: ['proofKey'],
  reasons: {
    missing: ({ found }: { found: string }) => ({
      says: `The header of the proof has no key: jwk is ${found}.`,
      because: 'The proof brings its own public key. That is safe only because the token says which key it must be.',
      fix: 'Put the public key as a JWK in the header of the proof. A kid does not do.',
      headline: 'The proof brings no key',
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
      headline: 'The key in the proof cannot be used',
    }),
  },
  async run({ facts: { proof, proofAlgorithm: alg }, pass, fail }) {
    const expected = `a public key for ${alg}`
    const at = { in: 'proof', member: 'jwk' } as const
    const value = memberValue(proof.header, 'jwk')
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const found = () => (value === undefined ? 'absent' : show(value, 40))
      return fail('missing', () => ({ expected, found: found() }), at)
    }
    const jwk: JWK = value
    const members = privateMembers.filter((m) => Object.hasOwn(jwk, m)).join(', ')
    if (members) return fail('private', () => ({ expected, found: members, members }), at)
    const weak = strength(jwk, alg)
    if (weak) return fail('unusable', () => ({ ...weak, message: `${weak.found} of ${weak.expected}` }), at)
    try {
      const imported = await importKey(jwk, alg)
      const found = () => `a key of type ${clip(String(jwk.kty), 20)}`
      return pass(() => ({ expected, found: found() }), at, { proofKey: { jwk, imported } })
    } catch (error) {
      const { message } = refusalOf(error)
      const found = 'a key that does not import'
      return fail('unusable', () => ({ expected, found, message: clip(message, 80) }), at)
    }
  },
})
