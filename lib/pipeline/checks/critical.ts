import { defineCheck, invalidToken } from '../check'
import { memberValue } from '../json'
import { rfc } from '../specs'
import { show } from '../text'

export default defineCheck({
  id: 'critical',
  group: 'serialization',
  title: 'It demands no extension this server lacks',
  failureTitle: 'The header demands an extension this server lacks',
  asks: 'crit and b64',
  demandedBy: 'RFC 7515',
  specs: [rfc(7515, '4.1.11'), rfc(7797, '7')],
  jose: 'compactVerify(token, key, { crit })',
  canBeOff: false,
  needs: ['header'],
  http: invalidToken('unsupported critical header'),
  reasons: {
    unknown: ({ found }: { found: string }) => ({
      says: `crit lists ${found}, which this server does not implement.`,
      because: 'crit is the issuer saying: whoever does not understand these parameters must refuse the token. The signature may be perfectly good.',
      fix: 'Drop crit at the issuer, or implement the extension and tell jose about it with the crit option.',
      note: 'not understood',
    }),
    malformed: () => ({
      says: 'crit is not a list of extension names.',
      because: 'It must be a non-empty array of strings without repeats that name parameters present in this header.',
      fix: 'Remove crit, or list only extension parameters that are there.',
    }),
    unencoded: () => ({
      says: 'b64 is false, and a JWT always has an encoded payload.',
      because: 'The unencoded-payload option is forbidden for JWTs. Without crit, readers that do not know b64 verify one text and readers that do verify another.',
      fix: 'Remove b64 at the issuer.',
      description: 'unencoded payload not allowed',
    }),
  },
  run({ facts: { header }, pass, fail }) {
    const expected = 'no crit, no b64'
    const crit = memberValue(header, 'crit')
    const at = { in: 'header', member: 'crit' } as const
    if (crit !== undefined) {
      const names = Array.isArray(crit) ? crit : []
      const sound = names.length > 0 && new Set(names).size === names.length
      const found = show(crit)
      if (!sound || !names.every((n) => typeof n === 'string' && memberValue(header, n) !== undefined)) return fail('malformed', { expected, found }, at)
      return fail('unknown', { expected, found }, at)
    }
    if (memberValue(header, 'b64') === false) return fail('unencoded', { expected, found: 'b64: false' }, { in: 'header', member: 'b64' })
    return pass({ expected, found: 'neither' }, { in: 'header' })
  },
})
