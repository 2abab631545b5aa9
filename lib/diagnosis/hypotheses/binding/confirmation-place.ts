import { confirmationOf } from '../../../pipeline/claims/cnf'
import { memberValue } from '../../../pipeline/encoding/json'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** The token names a key, and not where DPoP looks for it. */
export default defineHypothesis({
  id: 'confirmation-place',
  speaksTo: ['confirmation/unbound', 'confirmation/required'],
  specs: [rfc(9449, '6.1')],
  test({ claims }) {
    if (!claims) return null
    const cnf = confirmationOf(claims)
    const where =
      memberValue(claims, 'jkt') !== undefined
        ? 'The claim jkt stands beside cnf instead of within it'
        : cnf && memberValue(cnf, 'jwk') !== undefined
          ? 'cnf holds the key itself, as jwk, and not its thumbprint'
          : cnf && memberValue(cnf, 'kid') !== undefined
            ? 'cnf holds the name of a key, as kid, and not its thumbprint'
            : cnf && memberValue(cnf, 'x5t#S256') !== undefined
              ? 'cnf holds x5t#S256: the token is bound to a certificate of the client, by mutual TLS, and not to a DPoP key'
              : null
    if (where === null) return null
    return {
      says: `${where}, so for DPoP the token is bound to nothing.`,
      fix: 'Have the authorization server write cnf as {"jkt": "…"}, with the thumbprint of the key that signed the proof of the token request. A fresh token would fail in the same way until it does.',
    }
  },
})
