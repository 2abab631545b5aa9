import { type Puzzle, one } from '@/lib/challenges/puzzle'
import { demoNow } from '../now'
import { isIn, isOut } from './words'

export const twoClocks: Puzzle = {
  id: 'two-clocks',
  title: 'Two clocks',
  story:
    'The clock of the server is behind, so that Alice’s fresh token seems to come from the future. Somebody has set a tolerance of ten minutes and closed the ticket. Then a token from a log was used a minute after its end.',
  goal: 'Choose a tolerance that lets the fresh token in and keeps the old one out.',
  controls: [{ kind: 'text', id: 'tolerance', label: 'Tolerance in seconds', hint: 'A whole number.', longest: 5 }],
  start: { tolerance: '600' },
  trials: (answer) => {
    const typed = one(answer, 'tolerance').trim()
    const policy = { clockTolerance: /^\d+$/.test(typed) ? Number(typed) : 0 }
    const at = (id: string, name: string, claims: Readonly<Record<string, unknown>>) => ({
      id,
      name,
      scenario: { server: 'issues', policy, token: { goodFor: 'issues', claims } },
    })
    return [
      at('fresh', 'Alice’s token, 42 seconds ahead', { iat: demoNow + 42, nbf: demoNow + 42, exp: demoNow + 642 }),
      at('old', 'The token from the log, 60 seconds after its end', { iat: demoNow - 660, exp: demoNow - 60 }),
    ]
  },
  conditions: [
    { says: 'The fresh token is accepted', holds: ({ fresh }) => isIn(fresh) },
    { says: 'The old token is refused', holds: ({ old }) => isOut(old) },
    { says: 'The tolerance is a whole number', holds: (_, answer) => /^\d+$/.test(one(answer, 'tolerance').trim()) },
  ],
  hints: [
    'The tolerance works in both directions: it makes tokens valid earlier and keeps them valid longer.',
    'How far ahead is the one, and how long over is the other?',
    'At its end and not after it a token is expired; the tolerance moves that moment.',
  ],
  reading: { href: '/docs/checks/expiry/', title: 'The check of the expiry' },
}
