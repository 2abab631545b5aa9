import { parseUri } from '../../../pipeline/audience/uri'
import { memberValue } from '../../../pipeline/encoding/json'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** A server that is its own issuer has made another key at its last start (amantus-ai/vibetunnel#637, chimera-nas/chimera#1314). */
export default defineHypothesis({
  id: 'key-of-start',
  speaksTo: ['signature/mismatch'],
  specs: [rfc(7515, '5.2')],
  test({ alg, claims, server: { resource } }) {
    const iss = claims && memberValue(claims, 'iss')
    const [of, own] = [typeof iss === 'string' ? parseUri(iss) : null, parseUri(resource)]
    if (!of || !own || of.host !== own.host || of.port !== own.port) return null
    const what = alg.startsWith('HS') ? 'secret' : 'key pair'
    return {
      says: `iss is an address of this very server, so most likely it signs its tokens itself. If it makes its ${what} anew at each start, no token from before the last one verifies, and none of another instance of it.`,
      fix: `Keep that ${what} where it outlives a restart and all instances read it, and sign in again. If it is kept already, compare what is given here with it, octet by octet.`,
    }
  },
})
