import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { told } from '../introspection/told'
import { clip, show } from '../encoding/visible-text'

export default defineCheck({
  id: 'revocation',
  group: 'scope',
  title: 'It has not been revoked',
  failureTitle: 'The token has been revoked',
  label: 'whether it was revoked',
  demandedBy: 'policy',
  specs: [rfc(7662, '2.2'), rfc(7662, '2.3')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: ['policy.revoked', 'introspection', 'now'],
  varies: true,
  http: invalidToken('revoked'),
  reasons: {
    revoked: ({ found }: { found: string }) => ({
      says: `The token ${found} is on this server’s list of revoked tokens.`,
      because:
        'A signed token stays good until it expires, whatever happens to the user. Only a list, or asking the issuer, stops it earlier. The list holds jti: the text of a token can be respelled.',
      fix: 'The user signs in again. If this is unexpected, find out who revoked the token and why.',
      note: 'revoked',
    }),
    'no-jti': () => ({
      says: 'This server has a list of revoked tokens, by jti, and this token has none.',
      because: 'Of a token without one nobody can tell whether it was revoked.',
      fix: 'Require jti, or ask the issuer about each token (introspection).',
      headline: 'Nobody can tell whether it was revoked',
    }),
    inactive: told,
    otherwise: told,
    error: told,
    unreadable: told,
  },
  run({ facts: { claims }, policy: { revoked }, introspection, now, pass, fail, warn, unknown }) {
    const jti = memberValue(claims, 'jti')
    const listed = () => {
      const at = { in: 'payload', member: 'jti' } as const
      const evidence = () => ({
        expected: 'not on the list of revoked tokens',
        found: typeof jti === 'string' ? clip(jti, 60) : show(jti, 60),
      })
      if (typeof jti === 'string') return revoked.includes(jti) ? fail('revoked', evidence, at) : pass(evidence, at)
      return revoked.length > 0 && introspection === null ? warn('no-jti', evidence, at) : pass(evidence, at)
    }
    if (introspection === null) return listed()
    const at = { in: 'request' } as const
    return import('../introspection').then(({ ofJwt }) => {
      const said = ofJwt(claims, introspection, now)
      if (said?.status === 'unknown') return unknown(said.reason, said.evidence, at)
      if (said?.status === 'fail') return fail(said.reason, said.evidence, at)
      const onList = listed()
      return said && onList.status === 'pass' ? warn(said.reason, said.evidence, at) : onList
    })
  },
})
