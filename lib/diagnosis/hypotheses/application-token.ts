import { clientOf } from '../../pipeline/claims/client'
import { memberValue } from '../../pipeline/encoding/json'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

export default defineHypothesis({
  id: 'application-token',
  title: 'The client got the token for itself, so nobody can be asked for more',
  speaksTo: ['scope/missing'],
  specs: [rfc(9068, '2.2'), rfc(9068, '5'), mcp('authorization', 'scope-challenge-handling')],
  test({ claims }) {
    if (!claims) return null
    const [sub, gty, idtyp] = ['sub', 'gty', 'idtyp'].map((name) => memberValue(claims, name))
    const client = clientOf(claims)?.id
    const own =
      gty === 'client-credentials' ||
      idtyp === 'app' ||
      (typeof sub === 'string' && client !== undefined && (sub === client || sub === `${client}@clients`))
    if (!own) return null
    return {
      says: 'The token is the client’s own (client credentials): no user has signed in, so none can be asked to grant more.',
      fix: 'Grant the scope to the client at the authorization server, and have the client ask for it by name. A sign-in for more scope is not possible here.',
    }
  },
})
