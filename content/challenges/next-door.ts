import { type Puzzle, one } from '@/lib/challenges/puzzle'
import { comparators } from '@/lib/pipeline/audience/comparators'
import { isIn } from './words'

const theirs = 'https://mcp.example.com/tenant2/mcp'

export const nextDoor: Puzzle = {
  id: 'next-door',
  title: 'Get past the neighbour',
  story: `You run tenant 1 on a shared host, and tenant 2 is at ${theirs}. It checks everything, and takes any aud at or above itself. The authorization server gives you a token for any address you name, except tenant 2’s own in any spelling.`,
  goal: 'Name an address that gets you in at tenant 2.',
  controls: [
    {
      kind: 'text',
      id: 'aud',
      label: 'The resource you ask a token for',
      hint: 'An absolute address. It becomes aud as you write it.',
      longest: 200,
    },
  ],
  start: { aud: 'https://mcp.example.com/tenant1/mcp' },
  trials: (answer) => [
    {
      id: 'door',
      name: 'Your token at tenant 2',
      scenario: {
        server: 'tenant-2',
        policy: { audience: 'prefix' },
        token: { goodFor: 'tenant-2', claims: { aud: one(answer, 'aud') } },
      },
    },
  ],
  conditions: [
    {
      says: 'The authorization server gives you that token',
      holds: (_, answer) => {
        const aud = one(answer, 'aud')
        // Repaired spellings are its name as well: backslashes, tabs, dots in the path.
        const repaired = URL.canParse(aud) ? new URL(aud).href : aud
        return aud !== '' && ![aud, repaired].some((text) => comparators.slash.matches(text, theirs))
      },
    },
    { says: 'Tenant 2 accepts it', holds: ({ door }) => isIn(door) },
  ],
  hints: [
    'Your own address is not the only one you may ask for.',
    'What do the addresses of both tenants have in common?',
    'The comparison asks whether tenant 2 lies below what stands in aud.',
  ],
  reading: { href: '/docs/threat-model/#a-neighbour-on-the-same-host', title: 'A neighbour on the same host' },
}
