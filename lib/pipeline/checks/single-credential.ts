import { defineCheck } from '../check'
import { hasFormToken, hasQueryToken, queryOf } from '../http/query'
import { invalidRequest } from '../http/answers'
import { rfc } from '../specs'

export default defineCheck({
  id: 'single-credential',
  group: 'request',
  title: 'It carries exactly one',
  failureTitle: 'More than one Authorization header',
  label: 'one set of credentials',
  demandedBy: 'RFC 6750',
  specs: [rfc(6750, '2'), rfc(6750, '3.1'), rfc(9110, '11.6.2')],
  jose: null,
  canBeOff: true,
  needs: ['authorization'],
  reads: ['request.authorization', 'request.url', 'request.form'],
  ofAddress: queryOf,
  http: invalidRequest('more than one Authorization header'),
  reasons: {
    'two-methods': ({ other }: { other: string }) => ({
      says: `The request carries a token in its header and another in its ${other}.`,
      because:
        'A client uses one method for each request. With two, a proxy in front and the server behind could each read another token.',
      fix: 'Send the token in the Authorization header only.',
      description: 'more than one method of sending a token',
      headline: 'The request carries two tokens',
    }),
    several: () => ({
      says: 'Several sets of credentials came with one request, and the server will not choose between them.',
      because:
        'Authorization is not a list. A proxy that reads the first and a server that reads the last would disagree about who is calling.',
      fix: 'Send one Authorization header. If a gateway adds its own, make it replace the one it received.',
    }),
  },
  run({ request, facts: { authorization }, pass, fail }) {
    const { length } = request.authorization
    const evidence = () => ({ expected: '1 Authorization header', found: String(length) })
    if (length > 1) return fail('several', evidence, { in: 'request' })
    const other = hasQueryToken(request.url) ? 'address' : hasFormToken(request.form) ? 'form body' : null
    // A header of another scheme, or with nothing in it, carries no token: what stands elsewhere is ignored.
    if (other && /^(?:bearer|dpop) +[^ ]/i.test(authorization)) {
      const found = () => `a header and the ${other}`
      return fail('two-methods', () => ({ expected: 'one method', found: found(), other }), { in: 'request' })
    }
    return pass(evidence, { in: 'request' })
  },
})
