import { type Puzzle, several } from '@/lib/challenges/puzzle'
import type { AudienceComparison } from '@/lib/pipeline/types'
import { isIn } from './words'

const aud = 'https://mcp.example.com/tenant1'

interface Server {
  readonly about: string
  readonly resource: string
  readonly audience: AudienceComparison
}
const servers: Readonly<Record<string, Server>> = {
  'Tenant 1': {
    about: 'takes any audience at or above itself',
    resource: `${aud}/mcp`,
    audience: 'prefix',
  },
  'Tenant 10': {
    about: 'takes any audience at or above itself',
    resource: 'https://mcp.example.com/tenant10/mcp',
    audience: 'prefix',
  },
  Hub: {
    about: 'uses checkResourceAllowed as the TypeScript tutorial does',
    resource: 'https://mcp.example.com',
    audience: 'typescript-tutorial',
  },
  Archive: {
    about: 'folds case of the host and default ports, then compares',
    resource: 'https://MCP.example.com:443/tenant1',
    audience: 'normalized',
  },
}

export const replayedWhere: Puzzle = {
  id: 'replayed-where',
  title: 'Where can it be replayed?',
  story: `Alice’s token has aud ${aud}. Whoever receives it tries it at four servers. All of them check the signature, the expiry and the scope; they differ in how they compare the audience.`,
  goal: 'Mark every server that accepts the token, and no other.',
  controls: [
    {
      kind: 'several',
      id: 'servers',
      label: 'These accept it',
      options: Object.entries(servers).map(([value, { resource, about }]) => ({
        value,
        label: value,
        code: resource,
        about,
      })),
    },
  ],
  start: { servers: [] },
  trials: () =>
    Object.entries(servers).map(([name, { resource, audience }]) => ({
      id: name,
      name,
      scenario: { server: 'tenant-2', resource, policy: { audience }, token: { goodFor: 'tenant-2', claims: { aud } } },
    })),
  conditions: [
    {
      says: 'Every server you marked accepts it',
      holds: (seen, answer) => several(answer, 'servers').every((name) => isIn(seen[name])),
    },
    {
      says: 'You have marked all that do',
      holds: (seen, answer) =>
        Object.entries(seen).every(
          ([name, judgement]) => !isIn(judgement) || several(answer, 'servers').includes(name),
        ),
    },
  ],
  hidesVerdicts: true,
  hints: [
    'A path is above another if it is the same up to a whole segment.',
    'The two functions that are used here look in opposite directions: one upwards, one downwards.',
    'A default port and capitals in a host are what normalizing folds. It leaves paths alone.',
  ],
  reading: { href: '/docs/comparing-audiences/#what-each-way-takes', title: 'What each way of comparing takes' },
}
