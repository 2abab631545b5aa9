import { bareChallenge, defineCheck } from '../check'
import { rfc } from '../specs'
import { clip } from '../text'

export default defineCheck({
  id: 'scheme',
  group: 'request',
  title: 'The scheme is Bearer',
  failureTitle: 'Not a scheme this server understands',
  asks: 'the Bearer scheme',
  demandedBy: 'RFC 6750',
  specs: [rfc(6750, '2.1'), rfc(9110, '11.1')],
  jose: null,
  canBeOff: false,
  needs: ['authorization'],
  provides: ['scheme', 'credentials'],
  http: bareChallenge,
  reasons: {
    unsupported: ({ found }: { found: string }) => ({
      says: `The credentials use the scheme ${found}; this server reads Bearer.`,
      because: 'An authentication scheme the server does not know is treated like no credentials at all: it answers with the challenge it supports.',
      fix: 'Put the word Bearer and one space before the token. Its case does not matter.',
    }),
  },
  run({ facts: { authorization }, pass, fail }) {
    const [, scheme = '', credentials = ''] = /^([^ ]*) *([\s\S]*)$/.exec(authorization) ?? []
    const evidence = { expected: 'Bearer', found: clip(scheme, 40) || 'nothing' }
    // RFC 9110 §11.1: scheme names are compared without regard to case.
    if (scheme.toLowerCase() !== 'bearer') return fail('unsupported', evidence, { in: 'request' })
    return pass(evidence, { scheme, credentials }, { in: 'request' })
  },
})
