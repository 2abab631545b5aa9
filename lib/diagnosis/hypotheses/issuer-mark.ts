import { memberValue } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { withoutInvisible } from '../invisible'
import { mostIssuers } from '../trusted-issuers'

/** A name is shown whole where it is to be copied. */
const longest = 160

/** A mark that nobody meant stands in one of the two names of the issuer. */
export default defineHypothesis({
  id: 'issuer-mark',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4')],
  test({ claims, server }) {
    const iss = claims && memberValue(claims, 'iss')
    if (typeof iss !== 'string') return null
    for (const { issuer } of server.issuers.slice(0, mostIssuers)) {
      const how = markBetween(issuer, iss)
      if (how !== null)
        return {
          says: `${clip(issuer, longest)} here and ${clip(iss, longest)} in the token: ${how}, and issuers are compared as text.`,
          fix: `Configure the issuer as its own metadata writes it, letter by letter: ${clip(iss, longest)}. Asking for another token does not help.`,
        }
    }
    return null
  },
})

function markBetween(own: string, iss: string): string | null {
  if (own !== iss && own.trim() === iss.trim())
    return `white space stands around the one ${own === own.trim() ? 'in the token' : 'here'}, where nobody sees it`
  if (own.split(/[\s,;]+/, 20).includes(iss))
    return 'several names stand in one text here, which is equal to none of them'
  const end = endOf(own, iss) ?? endOf(iss, own)
  if (end !== null) return `they differ by “${end}” at the end alone`
  if (oneSlash(own) === oneSlash(iss)) return 'a slash is doubled in one of them'
  return withoutInvisible(own) === withoutInvisible(iss) ? 'a character that nobody sees stands in one of them' : null
}

/** What came along at the end of the longer of two names, as a full stop does; `null` if that is not all. */
function endOf(longer: string, name: string): string | null {
  const end = longer.startsWith(name) ? longer.slice(name.length) : ''
  return /^[.,;:!]$/.test(end) ? end : null
}

const oneSlash = (text: string) => text.replace(/([^:/])\/{2,20}/g, '$1/')
