import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { listed, literal, show } from '../encoding/visible-text'
import { withoutSlash } from '../encoding/slash'

export default defineCheck({
  id: 'issuer-trust',
  group: 'trust',
  title: 'The issuer is one this server trusts',
  failureTitle: 'The issuer is not one this server trusts',
  label: 'a trusted issuer',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '4'), rfc(8725, '3.8'), rfc(8414, '4')],
  jose: 'jwtVerify(token, key, { issuer })',
  canBeOff: false,
  needs: ['jws', 'claims'],
  reads: ['server.issuers'],
  provides: ['issuer'],
  http: invalidToken('issuer not trusted'),
  reasons: {
    'not-given': ({ found }: { found: string }) => ({
      says: 'Which authorization server this server trusts has not been said.',
      because: `The token says it is from ${found}, but a token cannot vouch for its own issuer.`,
      fix: 'Fill in the issuer your server is configured with, exactly as its metadata document spells it.',
    }),
    unknown: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The token is from ${found}; this server trusts ${expected}.`,
      because:
        'iss is read before the signature only to look up keys the server already has. An issuer it was never told about has no keys here, whatever the token says.',
      fix: 'Give the server this issuer if it should trust it. Otherwise the client asked the wrong authorization server.',
      note: 'not trusted',
    }),
    slash: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The token is from ${found}; this server trusts ${expected}. A slash makes them different.`,
      because:
        'Issuers are compared character by character, with nothing folded. Some authorization servers end theirs with a slash, some do not.',
      fix: 'Configure the issuer exactly as the authorization server’s metadata document spells it.',
      note: 'slash differs',
    }),
    'not-text': ({ found }: { found: string }) => ({
      says: `iss is ${found}; it must be one text that names who issued the token.`,
      because:
        'An issuer is looked up by its name. A list or a number has none, and a server that picks something out of it picks what the token’s maker wants.',
      fix: 'Have the authorization server write iss as one string: its own issuer identifier.',
      note: 'not text',
      headline: 'iss names no issuer',
    }),
    missing: ({ expected }: { expected: string }) => ({
      says: 'The token does not say who issued it.',
      because: `Without iss there is no telling which keys to verify it with. This server trusts ${expected}.`,
      fix: 'Have the authorization server set iss; RFC 9068 requires it.',
      headline: 'The token names no issuer',
    }),
  },
  run({ facts: { claims }, server: { issuers }, pass, fail, unknown }) {
    const iss = memberValue(claims, 'iss')
    const expected = () =>
      listed(
        issuers.map((i) => i.issuer),
        ' or ',
      ) || 'no issuer yet'
    const at = { in: 'payload', member: 'iss' } as const
    if (issuers.length === 0) {
      const found = () => (typeof iss === 'string' ? literal(iss) : 'nobody')
      return unknown('not-given', () => ({ expected: expected(), found: found() }), { in: 'server' })
    }
    if (iss === undefined) return fail('missing', () => ({ expected: expected(), found: 'no iss' }), at)
    if (typeof iss !== 'string') return fail('not-text', () => ({ expected: expected(), found: show(iss, 60) }), at)
    // A list and code-point equality: no name such as __proto__ can be found by accident.
    const issuer = issuers.find((i) => i.issuer === iss)
    const evidence = () => ({ expected: expected(), found: literal(iss) })
    if (issuer) return pass(evidence, at, { issuer })
    const bare = withoutSlash(iss)
    const slash = issuers.some((i) => withoutSlash(i.issuer) === bare)
    return fail(slash ? 'slash' : 'unknown', evidence, at)
  },
})
