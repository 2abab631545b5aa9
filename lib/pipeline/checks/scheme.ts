import { defineCheck } from '../check'
import { isDpop } from '../claims/cnf'
import { bareChallenge } from '../http/answers'
import { rfc } from '../specs'
import { clip } from '../encoding/visible-text'

export default defineCheck({
  id: 'scheme',
  group: 'request',
  title: 'The scheme is Bearer, or DPoP where the server reads it',
  failureTitle: 'Not a scheme this server understands',
  label: 'the scheme',
  demandedBy: 'RFC 6750',
  specs: [rfc(6750, '2.1'), rfc(9449, '7.1'), rfc(9110, '11.1')],
  jose: null,
  canBeOff: false,
  needs: ['authorization'],
  reads: ['dpop.mode'],
  provides: ['scheme', 'credentials'],
  varies: true,
  http: bareChallenge,
  reasons: {
    unsupported: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The credentials use the scheme ${found}; this server reads ${expected}.`,
      because:
        'An authentication scheme the server does not know is treated like no credentials at all: it answers with the challenge it supports.',
      fix: 'If a token was sent, see what stands between: a gateway may have put its own credentials in its place. Put the word Bearer and one space before the token. Its case does not matter.',
    }),
  },
  run({ facts: { authorization }, dpop: { mode }, pass, fail }) {
    const { scheme, credentials } = parted(authorization)
    const evidence = () => ({
      expected: mode === 'off' ? 'Bearer' : 'Bearer or DPoP',
      found: clip(scheme, 40) || 'nothing',
    })
    // RFC 9110 §11.1: scheme names are compared without regard to case.
    const understood = scheme.toLowerCase() === 'bearer' || (mode !== 'off' && isDpop(scheme))
    if (!understood) return fail('unsupported', evidence, { in: 'request' })
    const seen = () => ({ ...evidence(), found: respelled(scheme) ?? evidence().found })
    return pass(seen, { in: 'request' }, { scheme, credentials })
  },
})

const usual = 'Bearer'

/** Where a server in the field refuses it: istio/istio#22608. RFC 9110 §11.1 takes any case. */
const respelled = (scheme: string): string | null =>
  scheme !== usual && scheme.toLowerCase() === 'bearer'
    ? `${scheme}, as good as ${usual}; a proxy that compares the case refuses it, as Istio was reported to`
    : null

/** RFC 6750 §2.1: one space or more stand between the scheme and the credentials. */
function parted(authorization: string): { readonly scheme: string; readonly credentials: string } {
  const end = authorization.indexOf(' ')
  if (end < 0) return { scheme: authorization, credentials: '' }
  let start = end
  while (authorization[start] === ' ') start++
  const scheme = authorization.slice(0, end)
  // The usual spelling is one and the same text for all requests: texts are then compared at a glance.
  return { scheme: scheme === usual ? usual : scheme, credentials: authorization.slice(start) }
}
