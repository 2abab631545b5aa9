import { decodeSegment, decodeUtf8 } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** It is an opaque token that happens to have two dots. */
export default defineHypothesis({
  id: 'opaque-with-dots',
  speaksTo: ['charset', 'canonical-encoding', 'header'],
  specs: [rfc(7662, '2.2'), rfc(7519, '7.2')],
  test({ parts }) {
    const [first = ''] = parts
    if (parts.length !== 3 || first === '' || parts.some((part) => /^ey|^W[yw]/.test(part) || seemsJson(part)))
      return null
    return {
      says: 'None of its three parts begins as JSON does in base64url, and a header is JSON: most likely this is no broken JWT but an opaque token that happens to have two dots, as those of Zoho do (1000.…).',
      fix: 'Ask the authorization server that issued it (introspection), if it answers other servers than its own. Or have it issue JWT access tokens, if it can: some do once the client asks for this server by resource or audience.',
    }
  },
})

/** Whether it decodes to text with a brace or a quotation mark in it. */
function seemsJson(part: string): boolean {
  const octets = decodeSegment(part)
  const text = octets ? decodeUtf8(octets) : null
  return text !== null && /[{}"]/.test(text)
}
