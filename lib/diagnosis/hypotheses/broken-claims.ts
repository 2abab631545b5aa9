import { decodeSegment, decodeUtf8 } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The claims cannot be read either, whatever is done about the header. */
export default defineHypothesis({
  id: 'broken-claims',
  speaksTo: ['algorithm', 'type', 'payload/not-json', 'payload/not-utf8'],
  specs: [rfc(7519, '7.2'), rfc(8725, '3.7')],
  test({ check, parts, claims }) {
    const octets = claims || parts.length !== 3 ? null : decodeSegment(parts[1] ?? '')
    if (!octets || octets.length === 0) return null
    const text = decodeUtf8(octets)?.trim() ?? null
    const how = text === null ? 'they are no text (UTF-8)' : ways.find(([form]) => form.test(text))?.[1]
    if (how === undefined && check === 'payload') return null
    return {
      says: `The claims of this token cannot be read: ${how ?? 'they are not an object in JSON'}. No library for JWTs writes them so, and no server can take it${check === 'payload' ? '' : ', whatever the header says'}.`,
      fix: 'Have whoever makes the token write the claims as JSON, or better have a library make the whole of it: the signature has to be made over what is sent. No key, no algorithm and no setting helps before.',
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
