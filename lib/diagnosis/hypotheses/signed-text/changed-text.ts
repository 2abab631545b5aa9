import { decodeSegment, decodeUtf8, base64urlOf } from '../../../pipeline/encoding/segments'
import { memberOf } from '../../../pipeline/encoding/object-segment'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'
import { asList, asText, escaped, sorted, sortedThrough, spaced } from '../../json-writers'

/** The text was encoded again or changed on its way. */
export default defineHypothesis({
  id: 'changed-text',
  speaksTo: ['signature/mismatch', 'charset', 'canonical-encoding', 'b64token/malformed'],
  specs: [rfc(7515, '5.2'), rfc(7515, '2')],
  async test({ parts, key, keys, verifies }) {
    const [header = '', payload = '', last = ''] = parts
    const [own = '', ...more] = parts.map((part) => part.replace(/\s/g, ''))
    if (parts.some((part) => /\s/.test(part)) && more.length === 2)
      for (const tried of key ? [key] : keys.slice(0, 4)) {
        const signature = decodeSegment(more[1] ?? '')
        const alg = String(memberOf(own, 'alg'))
        if (signature && (await verifies({ signed: `${own}.${more[0]}`, signature, key: tried, alg })))
          return {
            says: 'It verifies without the white space inside it: the token was broken over lines, or copied from a text that was.',
            fix: 'Send the token as one piece, without line ends or blanks.',
          }
      }
    const [h, p, s] = [header, payload, last].map(asUrl)
    const signature = [header, payload, last].some((part) => /[+/= ]/.test(part)) ? decodeSegment(s ?? '') : null
    // Refused for its form before a key was looked for.
    for (const tried of key ? [key] : keys.slice(0, 4))
      if (
        signature &&
        (await verifies({ signed: `${h}.${p}`, signature, key: tried, alg: String(memberOf(h ?? '', 'alg')) }))
      )
        return {
          says: 'It verifies once +, / and = are turned back into the alphabet of base64url: somebody encoded it again as ordinary base64.',
          fix: onItsWay,
        }
    for (const { signed, says, fix } of variants(header, payload))
      if (signed !== `${header}.${payload}` && (await verifies({ signed }))) return { says, fix }
    return null
  },
})

interface Variant {
  readonly signed: string
  readonly says: string
  readonly fix: string
}

const issuerFault = 'That is for the issuer to mend: a fresh token would fail in the same way.'
const onItsWay = 'Something between the issuer and here rewrites tokens. Pass the text on untouched, octet for octet.'

/** Texts that may have been signed instead, each from one thing that happens to tokens. */
function variants(header: string, payload: string): readonly Variant[] {
  const both = (change: (segment: string) => string) => `${change(header)}.${change(payload)}`
  const written = (change: (value: unknown) => string) =>
    both((segment) => mapped(segment, (text) => base64urlOf(change(JSON.parse(text)))))
  return [
    {
      signed: both(padded),
      says: 'It verifies when each part is padded with “=”: the issuer signed padded base64 and took the padding away afterwards.',
      fix: `The text that is signed must be the text that is sent, without padding. ${issuerFault}`,
    },
    {
      signed: both((s) => standard(padded(s))),
      says: 'It verifies in the standard base64 alphabet (+ and /): the issuer signed one encoding and sent another.',
      fix: `Sign the base64url text that is sent. ${issuerFault}`,
    },
    {
      signed: both(percentDecoded),
      says: 'It verifies once the percent-encoding in it is undone.',
      fix: onItsWay,
    },
    {
      signed: written((v) => JSON.stringify(v)),
      says: [header, payload].some(isLaidOut)
        ? 'It verifies when its JSON is written without white space: somebody laid out the JSON after it was signed.'
        : 'It verifies when its JSON is written without escapes (\\/ as /, \\u00e9 as é): something wrote the JSON anew after it was signed.',
      fix: onItsWay,
    },
    {
      signed: written((v) => JSON.stringify(v).replaceAll('/', '\\/')),
      says: 'It verifies when each slash is written \\/, as PHP writes JSON: something wrote the JSON anew after it was signed.',
      fix: onItsWay,
    },
    {
      signed: written((v) => escaped(JSON.stringify(v), /[^\0-\x7f]/g)),
      says: 'It verifies when what is not ASCII is written as \\u and four digits, as Python writes JSON: something wrote the JSON anew after it was signed.',
      fix: onItsWay,
    },
    {
      signed: written((v) => escaped(JSON.stringify(v), /[<>&]/g)),
      says: 'It verifies when <, > and & are written as \\u and four digits, as Go writes JSON: something wrote the JSON anew after it was signed.',
      fix: onItsWay,
    },
    ...[asText, asList].map((change) => ({
      signed: `${header}.${mapped(payload, (text) => base64urlOf(JSON.stringify(change(JSON.parse(text)))))}`,
      says:
        change === asText
          ? 'It verifies when aud is one text instead of a list: something turned it into a list after it was signed.'
          : 'It verifies when aud is a list of one instead of a text: something turned it into a text after it was signed.',
      fix: onItsWay,
    })),
    {
      signed: both((s) => mapped(s, (text) => base64urlOf(`${text}\n`))),
      says: 'It verifies with a line end behind its JSON: something trimmed the JSON after it was signed.',
      fix: onItsWay,
    },
    {
      signed: `${header}.${mapped(payload, (text) => base64urlOf(`${text}\n`))}`,
      says: 'It verifies with a line end behind its JSON: something trimmed the JSON after it was signed.',
      fix: onItsWay,
    },
    {
      signed: written((v) => JSON.stringify(v, null, 2)),
      says: 'It verifies when its JSON is laid out over several lines: somebody took the white space out after it was signed.',
      fix: onItsWay,
    },
    {
      signed: written(spaced),
      says: 'It verifies when its JSON has a blank after each colon and comma, as Python writes it: somebody wrote the JSON anew after it was signed.',
      fix: onItsWay,
    },
    {
      signed: written((v) => JSON.stringify(sorted(v))),
      says: 'It verifies when the members stand in alphabetical order: somebody sorted them after it was signed.',
      fix: onItsWay,
    },
    {
      signed: written((v) => JSON.stringify(sortedThrough(v))),
      says: 'It verifies when the members stand in alphabetical order, also within claims: somebody wrote the JSON anew after it was signed.',
      fix: onItsWay,
    },
    {
      signed: both((s) => mapped(s, (text) => base64urlOf(text.replace(/\r\n/g, '\n')))),
      says: 'It verifies with other line ends inside its JSON.',
      fix: onItsWay,
    },
    {
      signed: both((s) => decodedText(s) ?? s),
      says: 'It verifies over the decoded JSON: the issuer signed the JSON itself instead of its base64url text.',
      fix: `A JWS signs the base64url text of header and payload with the dot between them. ${issuerFault}`,
    },
    {
      signed: decodedText(payload) ?? payload,
      says: 'It verifies over the payload’s JSON alone: the issuer left the header out of what it signs.',
      fix: `A JWS signs the base64url text of header and payload with the dot between them. ${issuerFault}`,
    },
    {
      signed: payload,
      says: 'It verifies over the payload alone: the issuer left the header out of what it signs.',
      fix: `A JWS signs header and payload with the dot between them. ${issuerFault}`,
    },
  ]
}

/** Ordinary base64 as base64url; a blank is what a form makes of `+`. */
const asUrl = (segment: string) => segment.replace(/[+ ]/g, '-').replaceAll('/', '_').replaceAll('=', '')
const padded = (segment: string) => segment.padEnd(Math.ceil(segment.length / 4) * 4, '=')
const standard = (segment: string) => segment.replaceAll('-', '+').replaceAll('_', '/')

function percentDecoded(segment: string): string {
  return segment.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function decodedText(segment: string): string | null {
  const octets = decodeSegment(segment)
  return octets && decodeUtf8(octets)
}

/** The segment with its text changed; as it is where it cannot be read. */
function mapped(segment: string, change: (text: string) => string): string {
  const text = decodedText(segment)
  try {
    return text === null ? segment : change(text)
  } catch {
    return segment
  }
}

/** Whether white space stands between the parts of its JSON. */
const isLaidOut = (segment: string) => /[{,:]\s|\s[}\]]/.test(decodedText(segment) ?? '')
