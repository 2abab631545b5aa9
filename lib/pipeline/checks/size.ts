import { defineCheck } from '../check'
import { rfc } from '../specs'

export default defineCheck({
  id: 'size',
  group: 'request',
  title: 'The token is of a reasonable size',
  failureTitle: 'The token is too large',
  label: 'a size limit',
  demandedBy: 'policy',
  specs: [rfc(6585, '5')],
  jose: null,
  canBeOff: true,
  needs: ['presented'],
  provides: ['token'],
  reads: ['policy.maxTokenLength'],
  varies: true,
  http: { status: 431, error: null, description: null, withScope: false },
  reasons: {
    'too-large': ({ found, expected }: { found: string; expected: string }) => ({
      says: `The token has ${found}; this server reads ${expected}.`,
      because:
        'No specification sets a limit and jose has none, so a server sets its own before it spends time on parsing. Most HTTP servers stop reading a header line somewhere between 8 and 16 KiB anyway.',
      fix: 'Ask the authorization server for fewer claims: long group lists are the usual cause.',
    }),
  },
  run({ facts: { presented: token }, policy: { maxTokenLength: limit }, pass, fail }) {
    const evidence = () => ({ expected: `at most ${limit} characters`, found: `${token.length} characters` })
    // Nothing reads a token that is too long, unless this server has no limit.
    return token.length > limit
      ? fail('too-large', evidence, { in: 'token' }, { token })
      : pass(evidence, { in: 'token' }, { token })
  },
})
