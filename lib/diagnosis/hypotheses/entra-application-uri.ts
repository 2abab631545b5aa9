import { audienceValues } from '../../pipeline/claims/audience-values'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Entra ID names the application by its URI or by its number. */
export default defineHypothesis({
  id: 'entra-application-uri',
  speaksTo: ['audience/mismatch', 'audience/several'],
  specs: [rfc(9068, '4'), rfc(7519, '4.1.3')],
  test({ claims, server }) {
    const names = [server.resource, ...server.policy.otherNames]
    for (const aud of claims ? audienceValues(claims).slice(0, 20) : []) {
      const id = applicationOf(aud)
      const own = id && names.find((name) => applicationOf(name) === id)
      if (!own) continue
      const asUri = aud.startsWith('api://')
      return {
        says: `${clip(aud, 80)} and ${clip(own, 80)} name one application at Entra ID: ${asUri ? 'a v1.0 token carries its Application ID URI, a v2.0 token its number' : 'a v2.0 token carries its number, a v1.0 token may carry its URI'}.`,
        fix: asUri
          ? `Add ${clip(aud, 80)} to the other names of this server, or set requestedAccessTokenVersion to 2 in the API’s manifest: aud then is the number.`
          : `Add ${clip(aud, 80)} to the other names of this server. Asking for another token does not help.`,
      }
    }
    return null
  },
})

/** The GUID in `api://<guid>` or alone, in small letters. */
const applicationOf = (name: string): string | null =>
  /^(?:api:\/\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(name)?.[1]?.toLowerCase() ?? null
