import { memberValue } from '../../../pipeline/encoding/json'
import { decodeSegment, decodeUtf8 } from '../../../pipeline/encoding/segments'
import { clip } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** The claims cannot be read either, whatever is done about the header. */
export default defineHypothesis({
  id: 'broken-claims',
  speaksTo: ['algorithm', 'type', 'payload/not-json', 'payload/not-utf8'],
  specs: [rfc(7519, '7.2'), rfc(8725, '3.7'), rfc(7516, '4.1.3')],
  test({ check, parts, claims, header }) {
    const octets = claims || parts.length !== 3 ? null : decodeSegment(parts[1] ?? '')
    if (!octets || octets.length === 0) return null
    const zip = header ? memberValue(header, 'zip') : undefined
    // envoyproxy/envoy#41567 (2025-10-16); jjwt compresses what it signs once it is told to.
    if (zip !== undefined)
      return {
        says: `The claims are no JSON as they stand: the header says that they are compressed (zip ${clip(String(zip), 20)}). That is for encrypted tokens alone (JWE); in a signed one few libraries undo it, and some refuse it on purpose.`,
        fix: 'Have the issuer write the claims as they are (in jjwt leave out compressWith), and fewer of them if the token gets too long. No key and no setting here helps before.',
        settings: 'none',
      }
    const text = decodeUtf8(octets)?.trim() ?? null
    // Its own gateway for MCP has refused them as “Jwt payload is an invalid JSON” (2026-05-05).
    if (text === null && header && memberValue(header, 'typ') === 'MT')
      return {
        says: 'The header says MT, and the claims are no text: so DocuSign writes its access tokens, in a form of its own between header and signature. DocuSign’s APIs alone read it.',
        fix: 'Send it to DocuSign’s APIs alone. For this server the client needs an access token of this server’s authorization server. Another token of this kind fails too.',
        settings: 'none',
      }
    const how = text === null ? 'they are no text (UTF-8)' : ways.find(([form]) => form.test(text))?.[1]
    if (how === undefined && check === 'payload') return null
    return {
      says: `The claims of this token cannot be read: ${how ?? 'they are not an object in JSON'}. No library for JWTs writes them so, and no server can take it${check === 'payload' ? '' : ', whatever the header says'}.`,
      fix: 'Have whoever makes the token write the claims as JSON, or better have a library make the whole of it: the signature has to be made over what is sent. No key, no algorithm and no setting helps before.',
      settings: 'none',
    }
  },
})

/** How programs and people come to write an object that is no JSON. */
const ways: readonly (readonly [RegExp, string])[] = [
  [/^\{\s*'/, 'they stand between single quotes, as Python prints a dictionary'],
  [/^\[object Object\]$/, 'they are what JavaScript makes of an object that is sent as text'],
  [/,\s{0,40}\}$/, 'a comma stands before the last brace'],
  [/^\{\s*[A-Za-z_]\w{0,40}\s*[:=]/, 'the names in it have no quotes'],
  [/^ey/, 'they were encoded twice'],
]
