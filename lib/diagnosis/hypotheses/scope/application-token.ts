import { clientOf } from '../../../pipeline/claims/client'
import { findMember, type JsonObject, memberValue } from '../../../pipeline/encoding/json'
import { clip, listed } from '../../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../../pipeline/specs'
import { isMicrosoftIssuer } from '../../trusted-issuers'
import { type Cause, defineHypothesis } from '../../hypothesis'

/** The client got the token for itself, so nobody can be asked for more. */
export default defineHypothesis({
  id: 'application-token',
  speaksTo: ['scope/missing'],
  specs: [rfc(9068, '2.2'), rfc(9068, '5'), mcp('authorization', 'scope-challenge-handling')],
  test({ claims, server }) {
    if (!claims) return null
    const [iss, sub, gty, idtyp, oid] = ['iss', 'sub', 'gty', 'idtyp', 'oid'].map((name) => memberValue(claims, name))
    if (typeof iss === 'string' && isMicrosoftIssuer(iss) && memberValue(claims, 'scp') === undefined) {
      // An application is its own subject there, and nobody else is.
      if (idtyp === 'app' || (typeof sub === 'string' && sub === oid))
        return ofEntra(claims, server.policy.requiredScopes)
    }
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

/** Entra ID writes what an application may do as app roles, into `roles`, and never as scopes. */
function ofEntra(claims: JsonObject, needed: readonly string[]): Cause {
  const value = findMember(claims, 'roles')?.value
  const roles = Array.isArray(value) ? value.filter((r): r is string => typeof r === 'string') : []
  const has = roles.length > 0 ? `Its app roles are ${clip(listed(roles), 80)}` : 'It has no app role either'
  return {
    says: `The token is the application’s own (client credentials): Entra ID writes what an application may do as app roles, into roles, and no scope into scp. ${has}.`,
    fix: `On this server’s app registration define an app role for applications${needed[0] === undefined ? '' : `, such as ${clip(needed[0], 40)}`}; assign it to the client as an application permission, with the consent of an administrator; and have this server read roles. The client asks for <Application ID URI>/.default: no scope can be granted to it.`,
  }
}
