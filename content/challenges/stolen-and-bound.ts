import { type Puzzle, one, several } from '@/lib/challenges/puzzle'
import { type DpopPolicy, strictPolicy } from '@/lib/pipeline/policy'
import { holderThumbprint } from '../public-keys'
import { isIn, isOut, notMade } from './words'

const checks = {
  audience: 'that the token is for this server',
  'dpop-replay': 'that no proof comes twice',
} as const

export const stolenAndBound: Puzzle = {
  id: 'stolen-and-bound',
  title: 'Stolen, and bound',
  story:
    'Alice’s token is bound to a key of her client by DPoP. A thief found it in a log and sends it under Bearer, without a proof. Bob’s client is older: his token is bound to nothing, and he may stay.',
  goal: 'Set the server so that Alice and Bob get in and the thief does not.',
  controls: [
    {
      kind: 'choice',
      id: 'mode',
      label: 'DPoP at this server',
      options: [
        { value: 'off', label: 'it knows only Bearer' },
        { value: 'optional', label: 'it reads proofs, and takes unbound tokens too' },
        { value: 'required', label: 'it takes only bound tokens' },
      ],
    },
    {
      kind: 'several',
      id: 'checks',
      label: 'It checks',
      options: Object.entries(checks).map(([value, label]) => ({ value, label })),
    },
  ],
  start: { mode: 'off', checks: ['audience', 'dpop-replay'] },
  trials: (answer) => {
    const made = several(answer, 'checks')
    const dpop: DpopPolicy = {
      ...strictPolicy.dpop,
      mode: (one(answer, 'mode') || 'off') as DpopPolicy['mode'],
    }
    const policy = { dpop, off: notMade(checks, made) }
    const bound = { goodFor: 'issues', claims: { cnf: { jkt: holderThumbprint } } }
    return [
      {
        id: 'alice',
        name: 'Alice, with her proof',
        scenario: { server: 'issues', policy, token: bound, proofs: [{}] },
      },
      { id: 'thief', name: 'The thief, under Bearer', scenario: { server: 'issues', policy, token: bound } },
      {
        id: 'bob',
        name: 'Bob, with an unbound token',
        scenario: { server: 'issues', policy, token: { goodFor: 'issues' } },
      },
      {
        id: 'replay',
        name: 'A token for billing, unbound',
        scenario: { server: 'issues', policy, token: { goodFor: 'billing', claims: { scope: 'issues:read' } } },
      },
    ]
  },
  conditions: [
    { says: 'Alice gets in', holds: ({ alice }) => isIn(alice) },
    { says: 'The thief is refused', holds: ({ thief }) => isOut(thief) },
    { says: 'Bob gets in', holds: ({ bob }) => isIn(bob) },
    { says: 'A token for billing is refused', holds: ({ replay }) => isOut(replay) },
  ],
  hints: [
    'A server that does not know DPoP never looks at cnf, and the binding protects nobody.',
    'The strictest setting is not the one that keeps everybody in who may stay.',
    'DPoP does not replace the audience: Bob’s kind of token could be anybody’s.',
  ],
  reading: { href: '/docs/confused-deputy/#the-floor-and-the-ceiling', title: 'The floor and the ceiling' },
}
