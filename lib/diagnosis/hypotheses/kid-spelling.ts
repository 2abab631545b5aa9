import { clip } from '../../pipeline/encoding/visible-text'
import { memberValue } from '../../pipeline/encoding/json'
import { readEitherBase64 } from '../../pipeline/encoding/base64'
import { toHex } from '../../pipeline/encoding/hex'
import { rfc } from '../../pipeline/specs'
import type { Jwk } from '../../pipeline/types'
import { defineHypothesis } from '../hypothesis'

/** The key is there under another spelling of its kid. */
export default defineHypothesis({
  id: 'kid-spelling',
  speaksTo: ['key/unknown-kid'],
  specs: [rfc(7515, '4.1.4'), rfc(7517, '4.5')],
  async test({ header, keys, alg, verifies }) {
    const kid = header && memberValue(header, 'kid')
    if (typeof kid !== 'string') return null
    const folded = plain(kid)
    const thumbprint = hexOf(kid)
    // So WSO2 and PingFederate name a key once more for each algorithm: wso2/product-is issue 7635.
    const suffix = `_${alg}`
    const isNear = ({ kid: other }: Jwk) =>
      typeof other === 'string' &&
      other !== kid &&
      (plain(other) === folded ||
        hexOf(other) === (thumbprint ?? '') ||
        other + suffix === kid ||
        kid + suffix === other)
    const near = keys.slice(0, 64).find(isNear)
    if (!near?.kid || !(await verifies({ key: near }))) return null
    const differs =
      plain(near.kid) === folded
        ? 'only the spelling differs'
        : near.kid.endsWith(suffix) || kid.endsWith(suffix)
          ? `one of them has the algorithm behind it (${suffix})`
          : 'they are one thumbprint, in hexadecimal digits and in base64url'
    return {
      says: `The set has this key as ${clip(near.kid, 64)}, the token as ${clip(kid, 64)}, and the token verifies with it: ${differs}.`,
      fix: 'kid is compared code point by code point. The issuer must write it in the header as it does in the key set; a fresh token would fail in the same way.',
    }
  },
})

/** Of a thumbprint (SHA-1 or SHA-256) in either form, its octets in hexadecimal digits; `null` for any other text. */
function hexOf(kid: string): string | null {
  const digits = kid.replace(/[:\s]/g, '')
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(digits)) return digits.toLowerCase()
  const octets = /^(?:[\w-]{27}|[\w-]{43})=?$/.test(kid) ? readEitherBase64(kid.replace('=', '')) : null
  return octets instanceof Uint8Array ? toHex(octets) : null
}

/** Without what tools change: case, alphabet, padding, separators of a fingerprint. */
const plain = (kid: string) => kid.toLowerCase().replace(/[+/=_:\s-]/g, '')
