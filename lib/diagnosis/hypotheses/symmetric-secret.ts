import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The shared secret is right, and its algorithm is not among those allowed. */
export default defineHypothesis({
  id: 'symmetric-secret',
  speaksTo: ['algorithm/symmetric', 'algorithm/not-allowed'],
  specs: [rfc(8725, '3.1'), rfc(7518, '3.2')],
  async test({ alg, keys, server, verifies }) {
    const secrets = alg.startsWith('HS') ? keys.filter((key) => key.kty === 'oct').slice(0, 4) : []
    const published = server.issuers.some((i) => i.keys?.keys.some((key) => key.kty !== 'oct'))
    for (const key of secrets)
      if (await verifies({ key }))
        return {
          says: `The token verifies with the shared secret given here; this server’s list of algorithms leaves ${alg} out.`,
          fix: published
            ? `Take either the published keys or the secret for this issuer, not both: a server that allows ${alg} beside a public key can be given a forgery. A fresh token would fail in the same way.`
            : `Set the algorithms of this server to ${alg} alone. An issuer that has a published key set is better: with a secret everybody who verifies can also sign. A fresh token would fail in the same way.`,
        }
    return null
  },
})
