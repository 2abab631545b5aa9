import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { show } from '../encoding/visible-text'
import { useLibrary as fix } from './fixes'

/** Required members of a proof (RFC 9449 §4.2) and their types; `ath` has a check of its own. */
const required = { jti: 'string', htm: 'string', htu: 'string', iat: 'number' } as const

export default defineBody({
  needs: ['proof'],
  reasons: {
    missing: ({ claim }: { claim: string }) => ({
      says: `The proof has no ${claim}.`,
      because:
        'A proof names itself (jti), the method (htm), the address (htu) and the time (iat). Without one of them it could be used elsewhere or later.',
      fix,
    }),
    'wrong-type': ({ claim, found }: { claim: string; found: string }) => ({
      says: `${claim} in the proof is ${found}.`,
      because:
        'jti, htm and htu are texts that are not empty; iat is a number of seconds. Another type is read differently by every library.',
      fix,
      headline: 'A claim of the proof is not of its type',
    }),
  },
  run({ facts: { proof }, pass, fail }) {
    const expected = Object.keys(required).join(', ')
    for (const [claim, type] of Object.entries(required)) {
      const value = memberValue(proof.claims, claim)
      const at = { in: 'proof', member: claim } as const
      if (value === undefined) return fail('missing', () => ({ expected, found: `no ${claim}`, claim }), at)
      const infinite = value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY
      if (typeof value !== type || value === '' || infinite) {
        const found = () => (infinite ? 'infinite' : show(value, 60))
        return fail('wrong-type', () => ({ expected: `${claim} as ${type}`, found: found(), claim }), at)
      }
    }
    return pass(() => ({ expected, found: 'all of them' }), { in: 'proof' })
  },
})
