import type { JWK } from 'jose'
import { defineAttack } from '../attack'
import { signedByAttacker } from '../parts'

export default defineAttack({
  id: 'embedded-jwk',
  name: 'Embedded jwk',
  hopes: 'that the server verifies with the key the token brings along.',
  scenario: 'forged-embedded-jwk',
  async apply(target) {
    const token = await signedByAttacker(target, (key) => ({ jwk: numbersOf(key) }))
    return { token, did: 'Signed with an attacker’s key, whose public half stands in the header.' }
  },
})

/** The public half, without a name. */
const numbersOf = ({ kty, crv, x, y, n, e }: JWK): JWK =>
  Object.fromEntries(Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined))
