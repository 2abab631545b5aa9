import { absent } from '@/lib/scenarios/scenario'
import { type Puzzle, several } from '@/lib/challenges/puzzle'
import { isIn, isOut, notMade } from './words'

const checks = {
  type: 'that typ is at+jwt',
  'token-kind': 'that no claim of another kind of token is there',
} as const

const claims = ['iss', 'exp', 'sub', 'iat', 'jti', 'client_id', 'nonce']

export const untyped: Puzzle = {
  id: 'untyped',
  title: 'Everything is a JWT',
  story:
    'This authorization server writes typ JWT into access tokens and ID tokens, and for one client it gives both the same audience. The check of typ refuses Alice.',
  goal: 'Tell the two kinds apart without typ.',
  controls: [
    {
      kind: 'several',
      id: 'checks',
      label: 'The server checks',
      options: Object.entries(checks).map(([value, label]) => ({ value, label })),
    },
    {
      kind: 'several',
      id: 'required',
      label: 'It requires the claims',
      options: claims.map((value) => ({ value, code: value })),
    },
  ],
  start: { checks: ['type', 'token-kind'], required: ['iss', 'exp', 'sub'] },
  trials: (answer) => {
    const made = several(answer, 'checks')
    const policy = {
      off: [...notMade(checks, made), 'subject', 'scope'] as const,
      requiredClaims: several(answer, 'required'),
    }
    const typ = { typ: 'JWT' }
    const at = (id: string, name: string, patch: Readonly<Record<string, unknown>>) => ({
      id,
      name,
      scenario: { server: 'issues', policy, token: { goodFor: 'issues', header: typ, claims: patch } },
    })
    const identity = { client_id: absent, scope: absent, jti: absent }
    return [
      at('alice', 'Alice’s access token', {}),
      at('old', 'Her ID token with a nonce', { ...identity, nonce: 'n-0S6_WzA2Mj' }),
      at('plain', 'Her ID token from a flow without one', identity),
    ]
  },
  conditions: [
    { says: 'The access token is accepted', holds: ({ alice }) => isIn(alice) },
    { says: 'The ID token with a nonce is refused', holds: ({ old }) => isOut(old) },
    { says: 'The ID token without a nonce is refused', holds: ({ plain }) => isOut(plain) },
  ],
  hints: [
    'A check that no good token can pass is no use, whoever demands it.',
    'Looking for claims of ID tokens finds only those that have them.',
    'What does an access token have that an ID token never needs?',
  ],
  reading: { href: '/docs/token-anatomy/#rfc-9068-and-what-products-send', title: 'What products send' },
}
