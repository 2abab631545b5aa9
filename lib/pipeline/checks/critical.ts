import { defineCheck } from '../check'
import { type JsonObject, memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { clip, listed, show } from '../encoding/visible-text'

export default defineCheck({
  id: 'critical',
  group: 'serialization',
  title: 'It demands no extension this server lacks',
  failureTitle: 'The header demands an extension this server lacks',
  label: 'crit and b64',
  demandedBy: 'RFC 7515',
  specs: [rfc(7515, '4.1.11'), rfc(7797, '7')],
  jose: 'compactVerify(token, key, { crit })',
  canBeOff: false,
  lenient: ['unencoded'],
  needs: ['header'],
  http: invalidToken('unsupported critical header'),
  reasons: {
    unknown: ({ found, b64 = false }: { found: string; b64?: boolean }) => ({
      says: `crit lists ${found}, which this server does not implement.`,
      because:
        'crit is the issuer saying: whoever does not understand these parameters must refuse the token. The signature may be perfectly good.',
      fix: b64
        ? 'Drop b64 and crit at the issuer: a JWT must not leave its payload unencoded, so no server may take it.'
        : 'Drop crit at the issuer, or implement the extension and tell jose about it with the crit option.',
      note: 'not understood',
    }),
    standard: ({ found }: { found: string }) => ({
      says: `crit lists ${found}, which every JWS has or may have.`,
      because:
        'crit is for extensions. A parameter of the standard itself must not be listed, and a token that does so is refused by whoever follows it.',
      fix: 'Remove the standard parameter from crit at the issuer.',
      note: 'a standard parameter',
      headline: 'crit lists what is no extension',
    }),
    malformed: ({ problem }: { problem: string }) => ({
      says: `crit ${problem}.`,
      because: 'It must be a non-empty array of strings without repeats that name parameters present in this header.',
      fix: 'Remove crit, or list only extension parameters that are there.',
      headline: 'crit is malformed',
    }),
    unencoded: () => ({
      says: 'b64 is false, and a JWT always has an encoded payload.',
      because:
        'The unencoded-payload option is forbidden for JWTs. Without crit, readers that do not know b64 verify one text and readers that do verify another.',
      fix: 'Remove b64 at the issuer.',
      description: 'unencoded payload not allowed',
      headline: 'b64 is false in a JWT',
    }),
  },
  run({ facts: { header }, pass, fail }) {
    const expected = 'no crit, no b64'
    const crit = memberValue(header, 'crit')
    const at = { in: 'header', member: 'crit' } as const
    if (crit !== undefined) {
      const problem = problemOf(crit, header)
      if (problem) return fail('malformed', () => ({ expected, found: show(crit), problem }), at)
      const standard = (crit as string[]).filter((n) => registered.has(n))
      return standard.length > 0
        ? fail('standard', () => ({ expected, found: listed(standard) }), at)
        : fail('unknown', () => ({ expected, found: show(crit), b64: memberValue(header, 'b64') === false }), at)
    }
    if (memberValue(header, 'b64') === false)
      return fail('unencoded', () => ({ expected, found: 'b64: false' }), { in: 'header', member: 'b64' })
    return pass(() => ({ expected, found: 'neither' }), { in: 'header' })
  },
})

/** Header parameters of JWS and JWA themselves (RFC 7515 §4.1). */
const registered: ReadonlySet<string> = new Set([
  'alg',
  'jku',
  'jwk',
  'kid',
  'x5u',
  'x5c',
  'x5t',
  'x5t#S256',
  'typ',
  'cty',
  'crit',
])

/** What makes a `crit` none (RFC 7515 §4.1.11); `null` if it is one. */
function problemOf(crit: unknown, header: JsonObject): string | null {
  if (!Array.isArray(crit)) return 'is no list'
  if (crit.length === 0) return 'is an empty list'
  if (!crit.every((n) => typeof n === 'string')) return 'lists something that is no name'
  if (new Set(crit).size < crit.length) return 'lists a name twice'
  const absent = crit.find((n: string) => memberValue(header, n) === undefined)
  return absent === undefined ? null : `lists ${clip(String(absent), 40)}, which is not in this header`
}
