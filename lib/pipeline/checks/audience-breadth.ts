import { isOfIssuer, isShared } from '../audience/shared'
import { acceptsFor } from '../audience/comparators'
import { defineCheck } from '../check'
import { audienceValues } from '../claims/audience-values'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { listed } from '../encoding/visible-text'

export default defineCheck({
  id: 'audience-breadth',
  group: 'audience',
  title: 'It is for no more than one server',
  failureTitle: 'The token is for others as well',
  label: 'how many audiences there are',
  demandedBy: 'policy',
  specs: [rfc(8707, '3'), rfc(9700, '2.3'), rfc(9068, '5')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: [
    'server.resource',
    'policy.otherNames',
    'policy.audience',
    'policy.singleAudience',
    'policy.companions',
    'policy.sharedAudiences',
  ],
  http: invalidToken('token has several audiences'),
  reasons: {
    several: ({ others }: { others: string }) => ({
      says: `The token is also for ${others}.`,
      because:
        'Each audience of a token can use it at all the others. “aud contains me” is a membership test, and a compromised neighbour passes it.',
      fix: 'Ask for one token a server: one resource value in each token request. What an issuer adds by itself, such as account at Keycloak or userinfo at Auth0, can be allowed beside the server’s own name.',
      note: 'and others',
      headline: 'The token is for others as well',
    }),
    generic: ({ found }: { found: string }) => ({
      says: `The audience ${found} is not one server’s name.`,
      because:
        'It is a value that the issuer gives to every API of a project or tenant, or a wildcard. Even where it is configured on purpose it separates nothing.',
      fix: 'Give this server an audience of its own: its resource URI. Where the issuer cannot write one, servers that must not take each other’s tokens need a project or tenant each.',
      note: 'shared by many',
      headline: 'Its audience may be everybody’s',
    }),
  },
  run({ facts: { claims }, server: { resource }, policy, pass, warn, fail }) {
    const written = audienceValues(claims)
    // Written twice, it is still one.
    const values = written.length > 1 ? [...new Set(written)] : written
    const at = { in: 'payload', member: 'aud' } as const
    const evidence = () => ({ expected: 'one audience', found: listed(values) || 'none' })
    const { singleAudience, companions, sharedAudiences } = policy
    const accepts = acceptsFor({ resource, policy })
    const iss = memberValue(claims, 'iss')
    const isEverybodys = (aud: string) => isShared(aud, sharedAudiences) || (isOfIssuer(aud, iss) && accepts(aud))
    if (values.length > 1) {
      const beside = new Set(companions)
      const strangers = values.filter((aud) => !beside.has(aud) && !accepts(aud))
      if (strangers.length === 0 && values.some((aud) => beside.has(aud))) {
        const shown = () => ({ ...evidence(), expected: `itself, or ${listed(companions)}` })
        const own = values.filter((aud) => !beside.has(aud))
        return own.length > 0 && own.every(isEverybodys)
          ? warn('generic', () => ({ ...shown(), found: listed(own) }), at)
          : pass(shown, at)
      }
      const taken = values.filter(accepts)
      if (!singleAudience && taken.length > 0 && taken.every((aud) => isOfIssuer(aud, iss)))
        return warn('generic', () => ({ ...evidence(), found: listed(taken) }), at)
      const others = () => listed(strangers) || 'itself in several spellings'
      return (singleAudience ? fail : warn)('several', () => ({ ...evidence(), others: others() }), at)
    }
    const [only = ''] = values
    return isEverybodys(only) ? warn('generic', evidence, at) : pass(evidence, at)
  },
})
