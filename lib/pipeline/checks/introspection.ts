import { defineCheck } from '../check'
import { isOpaque } from '../encoding/object-segment'
import { invalidToken } from '../http/answers'
import { told } from '../introspection/told'
import { rfc } from '../specs'

export default defineCheck({
  id: 'introspection',
  group: 'serialization',
  title: 'The issuer does not say otherwise',
  failureTitle: 'The issuer does not vouch for this token',
  label: 'the issuer about opaque tokens',
  demandedBy: 'policy',
  specs: [rfc(7662, '2.2'), rfc(7662, '2.3'), rfc(6750, '3.1')],
  jose: null,
  canBeOff: false,
  needs: ['token'],
  reads: ['introspection', 'policy.issuerUnreachable', 'server.issuers'],
  provides: ['claims', 'verified'],
  http: invalidToken('token is not active'),
  reasons: { inactive: told, unreachable: told, 'other-issuer': told, error: told, unreadable: told, vouched: told },
  run({ facts: { token }, policy, introspection, server: { issuers }, pass, fail, warn, unknown }) {
    const at = { in: 'request' } as const
    // A JWT speaks for itself, and without an answer `format` has refused an opaque token.
    if (introspection === null || !isOpaque(token))
      return pass(() => ({ expected: 'active: true', found: 'not asked' }), at)
    return import('../introspection').then(({ ofOpaque }) => {
      const said = ofOpaque({ introspection, unreachable: policy.issuerUnreachable, issuers })
      if (said.status === 'unknown') return unknown(said.reason, said.evidence, at)
      return (said.status === 'fail' ? fail : warn)(said.reason, said.evidence, at, said.facts)
    })
  },
})
