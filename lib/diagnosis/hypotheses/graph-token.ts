import { audienceValues } from '../../pipeline/claims/audience-values'
import { memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Microsoft Graph, as address and as application id. */
const graph: ReadonlySet<string> = new Set([
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
])

export default defineHypothesis({
  id: 'graph-token',
  title: 'The token is for Microsoft Graph, and only Graph can verify it',
  speaksTo: ['signature', 'audience', 'type', 'issuer-trust', 'key', 'required-claims'],
  specs: [rfc(8707, '2'), rfc(7519, '4.1.3')],
  test({ header, claims }) {
    const forGraph = claims !== null && audienceValues(claims).some((aud) => graph.has(aud))
    const microsoft = claims !== null && isMicrosoft(memberValue(claims, 'iss'))
    const nonce = header !== null && memberValue(header, 'nonce') !== undefined
    if (!forGraph && !(nonce && microsoft)) return null
    return {
      says: nonce
        ? 'This token is for Microsoft Graph: its header carries a nonce, and only Graph can verify it. A fresh one fails too.'
        : 'This token is for Microsoft Graph, not for an API of yours. A fresh one of the same kind fails too.',
      fix: 'Have the client ask Entra ID for a token with a scope of your own API (api://<application id>/…), not with User.Read or another scope of Graph.',
    }
  },
})

const isMicrosoft = (iss: unknown): boolean =>
  typeof iss === 'string' && /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.com)\//.test(iss)
