import { defineAttack } from '../attack'
import { withMembers } from '../parts'

const extension = 'https://example.com/exp'

export default defineAttack({
  id: 'unknown-crit',
  name: 'Unknown crit',
  hopes: 'that the server passes over an extension it was told it must understand.',
  scenario: 'crit-unknown',
  async apply({ header, payload }) {
    const edited = { header: withMembers(header, { crit: [extension], [extension]: true }), payload }
    return { edited, did: `crit demands ${extension}, which no server here knows.` }
  },
})
