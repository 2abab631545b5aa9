import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { listed, literal, show } from '../encoding/visible-text'

export default defineCheck({
  id: 'algorithm',
  group: 'kind',
  title: 'The algorithm is one this server allows',
  failureTitle: 'The algorithm is not allowed here',
  label: 'an algorithm allow-list',
  demandedBy: 'RFC 8725',
  specs: [rfc(8725, '3.1'), rfc(9068, '4'), rfc(7518, '3.6'), rfc(7515, '4.1.1')],
  jose: 'jwtVerify(token, key, { algorithms })',
  canBeOff: false,
  needs: ['header'],
  reads: ['policy.algorithms'],
  provides: ['algorithm'],
  http: invalidToken('algorithm not allowed'),
  reasons: {
    none: () => ({
      says: 'alg is none: the token asks to be believed without a signature.',
      because:
        'Anybody can write such a token. Access tokens must be signed, and a server must refuse none however it is spelled.',
      fix: 'Keep an allow-list of algorithms; with jose, always pass algorithms.',
      note: 'unsigned',
    }),
    symmetric: ({ found, expected }: { found: string; expected: string }) => ({
      says: `alg is ${found}, a shared-secret algorithm; this server expects ${expected}.`,
      because:
        'The classic forgery signs with HMAC and uses the server’s public key as the secret. It works wherever the token chooses the algorithm and the key is just bytes.',
      fix: 'Let the server choose: list the issuer’s algorithms, and never put HS256 beside a published key set.',
      note: 'not allowed',
    }),
    'not-allowed': ({ found, expected }: { found: string; expected: string }) => ({
      says: `alg is ${found}; this server allows ${expected}.`,
      because:
        'The header is written by whoever made the token. A server decides beforehand which algorithms its issuer uses, and each key is used with one of them.',
      fix: 'If the issuer really signs with this algorithm, allow it; otherwise this token does not come from it.',
      note: 'not allowed',
    }),
    missing: ({ found }: { found: string }) => ({
      says: found === 'no alg' ? 'The header names no algorithm.' : `alg is ${found}, which names no algorithm.`,
      because: 'alg is the one header parameter every JWS must have, and it is a string.',
      fix: 'Have the issuer name the algorithm it signed with.',
      headline: 'The header names no algorithm',
    }),
  },
  run({ facts: { header }, policy: { algorithms }, pass, fail }) {
    const alg = memberValue(header, 'alg')
    const at = { in: 'header', member: 'alg' } as const
    const expected = () => listed(algorithms, ' or ') || 'none given'
    if (typeof alg !== 'string' || alg === '')
      return fail('missing', () => ({ expected: expected(), found: alg === undefined ? 'no alg' : show(alg) }), at)
    const evidence = () => ({ expected: expected(), found: literal(alg, 40) })
    // none is refused even if somebody lists it (RFC 9068 §4).
    if (alg.toLowerCase() === 'none') return fail('none', evidence, at)
    if (algorithms.includes(alg)) return pass(evidence, at, { algorithm: alg })
    return fail(/^HS\d+$/.test(alg) ? 'symmetric' : 'not-allowed', evidence, at)
  },
})
