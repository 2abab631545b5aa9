import { clip } from '../../pipeline/encoding/visible-text'
import { memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The key is there under another spelling of its kid. */
export default defineHypothesis({
  id: 'kid-spelling',
  speaksTo: ['key/unknown-kid'],
  specs: [rfc(7515, '4.1.4'), rfc(7517, '4.5')],
  async test({ header, keys, verifies }) {
    const kid = header && memberValue(header, 'kid')
    if (typeof kid !== 'string') return null
    const folded = plain(kid)
    const near = keys.slice(0, 64).find((k) => typeof k.kid === 'string' && k.kid !== kid && plain(k.kid) === folded)
    if (!near?.kid || !(await verifies({ key: near }))) return null
    return {
      says: `The set has this key as ${clip(near.kid, 60)}, the token as ${clip(kid, 60)}, and the token verifies with it: only the spelling differs.`,
      fix: 'kid is compared code point by code point. The issuer must write it in the header as it does in the key set; a fresh token would fail in the same way.',
    }
  },
})

/** Without what tools change: case, alphabet, padding, separators of a fingerprint. */
const plain = (kid: string) => kid.toLowerCase().replace(/[+/=_:\s-]/g, '')
