import { defineSplitCheck } from '../check'
import { certificateThumbprint } from '../claims/cnf'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'

export default defineSplitCheck({
  id: 'certificate',
  group: 'binding',
  title: 'The client’s certificate is the one it is bound to',
  failureTitle: 'Not the certificate the token is bound to',
  label: 'the client’s certificate',
  demandedBy: 'RFC 8705',
  specs: [rfc(8705, '3'), rfc(8705, '3.1')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: ['request.clientCertificate', 'policy.mtls'],
  provides: ['holder'],
  http: invalidToken('certificate mismatch'),
  notApplicable({ policy: { mtls }, facts: { claims } }) {
    if (!claims || mtls === 'required' || certificateThumbprint(claims) !== undefined) return null
    return () => ({ expected: 'a certificate if cnf names one', found: 'no x5t#S256 in cnf' })
  },
  body: async () => (await import('../binding')).certificate,
})
