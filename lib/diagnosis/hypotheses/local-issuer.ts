import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { isInner, isLoopback } from '../hosts'
import { defineHypothesis } from '../hypothesis'
import { besideTrusted } from '../trusted-issuers'

/** An authorization server on somebody’s own machine issued it. */
export default defineHypothesis({
  id: 'local-issuer',
  speaksTo: ['issuer-trust/unknown'],
  specs: [rfc(8414, '4'), rfc(9068, '4')],
  test(subject) {
    const pair = besideTrusted(subject).find(({ of, own }) => isLoopback(of.host) && !isInner(own.host))
    return pair
      ? {
          says: `${clip(pair.iss, 80)} is an authorization server on somebody’s own machine, for development most likely, and no key given here has signed its token; this server trusts ${clip(pair.issuer, 80)}.`,
          fix: `Have the client sign in at ${clip(pair.issuer, 80)}. A server that is reached by others must not trust a local one: on each machine that name is another’s.`,
          settings: 'others',
        }
      : null
  },
})
