import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** A key of the set has kid null. */
export default defineHypothesis({
  id: 'null-kid',
  speaksTo: ['key'],
  specs: [rfc(7517, '4.5')],
  async test({ keys, verifies }) {
    const nameless = keys.slice(0, 16).filter((k) => (k as { kid?: unknown }).kid === null)
    for (const key of nameless)
      if (await verifies({ key }))
        return {
          says: 'A key of the set has kid null, which is neither a string nor absent; the token verifies with it.',
          fix: 'Have the issuer leave kid out of that key. Some libraries read null as absent, others skip the key.',
        }
    return null
  },
})
