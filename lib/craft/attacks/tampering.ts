import { defineAttack } from '../attack'
import { underOldSignature, valueIn, withMembers } from '../parts'

const somebody = 'admin@example.com'

export default defineAttack({
  id: 'tampering',
  name: 'Tampering',
  hopes: 'that the server reads the claims and does not verify the signature over them.',
  scenario: 'edited-after-signing',
  async apply(target) {
    const { header, payload, resource } = target
    const change = valueIn(payload, 'aud') === resource ? ({ sub: somebody } as const) : { aud: resource }
    const [[name = '', value = ''] = []] = Object.entries(change)
    return {
      token: underOldSignature(target, header, withMembers(payload, change)),
      did: `${name} is ${value} now, under the signature that was made for the old claims.`,
    }
  },
})
