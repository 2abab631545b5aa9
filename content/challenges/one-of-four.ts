import type { DemoToken } from '../scenarios/demo-scenario'
import { type Puzzle, one } from '@/lib/challenges/puzzle'
import { demoNow } from '../now'
import { isIn, issues, own } from './words'

const tokens: Readonly<Record<string, { readonly code: string; readonly about: string; readonly token: DemoToken }>> = {
  amber: {
    code: `aud: ${own}/\ntyp: at+jwt\nscope: billing:read`,
    about: 'expires in nine minutes',
    token: { goodFor: 'billing', claims: { aud: `${own}/` } },
  },
  blue: {
    code: `aud: ["${issues}", "${own}"]\ntyp: at+jwt\nscope: issues:read billing:read`,
    about: 'expires in nine minutes',
    token: { goodFor: 'billing', claims: { aud: [issues, own], scope: 'issues:read billing:read' } },
  },
  grey: {
    code: `aud: ${own}\ntyp: at+jwt\nscope: billing:read`,
    about: 'expires this very second',
    token: { goodFor: 'billing', claims: { exp: demoNow } },
  },
  red: {
    code: `aud: ${own}\ntyp: JWT\nscope: billing:read`,
    about: 'expires in nine minutes',
    token: { goodFor: 'billing', header: { typ: 'JWT' } },
  },
}

export const oneOfFour: Puzzle = {
  id: 'one-of-four',
  title: 'One of four opens the door',
  story:
    'Four tokens of one issuer, all with a good signature. The billing server is a careful one: it makes every check and compares aud with its own URI as plain text.',
  goal: 'Find the token that the billing server accepts.',
  controls: [
    {
      kind: 'choice',
      id: 'token',
      label: 'The token you present',
      options: Object.entries(tokens).map(([value, { code, about }]) => ({ value, label: value, code, about })),
    },
  ],
  start: { token: '' },
  trials: (answer) => {
    const chosen = tokens[one(answer, 'token')]
    return chosen
      ? [{ id: 'door', name: 'Your token at billing', scenario: { server: 'billing', token: chosen.token } }]
      : []
  },
  conditions: [{ says: 'Billing accepts it', holds: ({ door }) => isIn(door) }],
  hints: [
    'Three of them look as good as the fourth. Compare letter by letter.',
    'A token is expired at its exp and not a second later.',
    'A list of audiences is searched entry by entry. Is it a mistake to have two? That is another question.',
  ],
  reading: { href: '/docs/comparing-audiences/', title: 'Comparing aud with your resource URI' },
}
