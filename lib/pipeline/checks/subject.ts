import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { show } from '../encoding/visible-text'

const identifiers = ['sub', 'client_id', 'jti'] as const

export default defineCheck({
  id: 'subject',
  group: 'kind-of-token',
  title: 'Subject, client and token are named by text',
  failureTitle: 'Who this is about is not sound',
  label: 'the form of sub, client_id and jti',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '2.2'), rfc(9068, '5'), rfc(9700, '4.15')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  varies: true,
  http: invalidToken('invalid claim'),
  reasons: {
    'not-text': ({ claim, found }: { claim: string; found: string }) => ({
      says: `${claim} is ${found}; it must be text that is not empty.`,
      because:
        'A server that finds a number, a list or nothing where it expects a name will compare it loosely, or take it for somebody else.',
      fix: `Have the authorization server write ${claim} as a string.`,
      note: 'not text',
      description: `invalid ${claim}`,
    }),
    machine: ({ found }: { found: string }) => ({
      says: `sub and client_id are both ${found}: the client acts for itself, not for a person.`,
      because:
        'That is how client credentials look. Where clients can choose their own identifier, one could choose a person’s name and be taken for them.',
      fix: 'Let machine tokens do only what is meant for machines, and have the issuer keep client ids and user ids apart.',
      note: 'the client itself',
      headline: 'The client acts for itself',
    }),
  },
  run({ facts: { claims }, pass, fail, warn }) {
    for (const claim of identifiers) {
      const value = memberValue(claims, claim)
      const wrong = value !== undefined && (typeof value !== 'string' || value === '')
      if (wrong)
        return fail('not-text', () => ({ expected: 'text', found: show(value, 60), claim }), {
          in: 'payload',
          member: claim,
        })
    }
    const sub = memberValue(claims, 'sub')
    const evidence = () => ({
      expected: 'sub, client_id and jti as text',
      found: typeof sub === 'string' ? show(sub, 60) : 'none given',
    })
    const at = { in: 'payload', member: 'sub' } as const
    const machine = sub !== undefined && sub === memberValue(claims, 'client_id')
    return machine ? warn('machine', evidence, at) : pass(evidence, at)
  },
})
