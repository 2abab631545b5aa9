import { type Puzzle, one, several } from '@/lib/challenges/puzzle'
import type { AudienceComparison } from '@/lib/pipeline/types'
import { comparisons, isIn, isOut, notMade, own } from './words'

const checks = {
  audience: 'that the token is for this server',
  scope: 'what the token grants',
  expiry: 'when it expires',
} as const

export const aliceStays: Puzzle = {
  id: 'alice-stays',
  title: 'Shut the door, and leave Alice in',
  story: `The billing server (${own}) has never looked at aud. Its authorization server writes the address with a slash at the end. Turning on the strictest check would lock Alice out.`,
  goal: 'Set the policy so that Alice gets in, and neither replay does.',
  controls: [
    {
      kind: 'several',
      id: 'checks',
      label: 'The server checks',
      options: Object.entries(checks).map(([value, label]) => ({ value, label })),
    },
    { kind: 'choice', id: 'compare', label: 'It compares aud', options: comparisons },
  ],
  start: { checks: ['expiry'], compare: 'exact' },
  trials: (answer) => {
    const made = several(answer, 'checks')
    const policy = {
      off: notMade(checks, made),
      audience: (one(answer, 'compare') || 'exact') as AudienceComparison,
    }
    const at = (id: string, name: string, aud: string) => ({
      id,
      name,
      // Both replays have the scope that billing asks for: it is the audience that has to tell.
      scenario: { server: 'billing', policy, token: { goodFor: 'billing', claims: { aud } } },
    })
    return [
      at('alice', 'Alice’s token for billing', `${own}/`),
      at('replay', 'A token for the issues server', 'https://issues.example.com/mcp'),
      at('host', 'A token for the whole host', 'https://billing.example.com/'),
    ]
  },
  conditions: [
    { says: 'Alice gets in', holds: ({ alice }) => isIn(alice) },
    { says: 'The token for issues is refused', holds: ({ replay }) => isOut(replay) },
    { says: 'The token for the whole host is refused', holds: ({ host }) => isOut(host) },
  ],
  hints: [
    'A check that is not made refuses nobody.',
    'Scope cannot tell these tokens apart: all three grant the same.',
    'Some ways of comparing forgive exactly the difference Alice has. Others forgive much more.',
  ],
  reading: { href: '/docs/comparing-audiences/', title: 'Comparing aud with your resource URI' },
}
