import { memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

export default defineHypothesis({
  id: 'no-issuer',
  title: 'The token does not say who issued it',
  speaksTo: ['type', 'algorithm/symmetric', 'issuer-trust', 'required-claims/missing'],
  specs: [rfc(9068, '2.2'), rfc(7519, '4.1.1'), rfc(8725, '3.8')],
  test({ claims, alg }) {
    const iss = claims ? memberValue(claims, 'iss') : null
    const isEmpty = typeof iss === 'string' && iss.trim() === ''
    if (iss !== undefined && !isEmpty) return null
    const secret = alg.startsWith('HS')
      ? ` ${alg} shows that it is signed with a secret of the issuer’s: most likely it was made for the issuer’s own server alone.`
      : ''
    return {
      says: `${isEmpty ? 'iss is empty: the token' : 'The token has no iss: it'} does not say who issued it, so a server that trusts issuers by name can take it from nobody, whatever else it says.${secret}`,
      fix: secret
        ? 'If it is the login of an application, put an authorization server in front, and take its access tokens. An authorization server has to write iss, the identifier that its metadata has (RFC 9068 §2.2). No setting here makes up for it, and a fresh token fails too.'
        : 'Have the authorization server write iss, the identifier that its metadata has (RFC 9068 §2.2). No setting here makes up for it, and a fresh token fails too. Where it answers introspection, ask it about the token instead.',
    }
  },
})
