import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import type { DemoScenario } from './demo-scenario'

const mismatch = rejected('audience', 'mismatch', 401, { jose: claimFails('aud') })

/** Several servers under one host. */
export const tenantsScenarios = [
  {
    id: 'tenant-1-at-tenant-2',
    title: 'Tenant 1’s token at tenant 2',
    story: 'Both live on one host; only the path differs. That path is all that separates two customers.',
    group: 'tenants',
    server: 'tenant-2',
    token: { goodFor: 'tenant-1' },
    expect: mismatch,
  },
  {
    id: 'origin-aud-prefix',
    title: 'The host’s token, compared by prefix',
    story: 'The audience is the whole host and tenant 2 accepts anything above itself. So would every other tenant.',
    group: 'tenants',
    server: 'tenant-2',
    policy: { audience: 'prefix' },
    token: { goodFor: 'tenant-2', claims: { aud: 'https://mcp.example.com' } },
    expect: accepted({
      jose: claimFails('aud'),
      differs: 'jose compares exactly and was not told of the prefix policy',
      warns: ['audience-breadth'],
    }),
  },
  {
    id: 'good-token-tenant-2',
    title: 'A good token for tenant 2',
    story: 'The path is in the audience, as it should be on a shared host.',
    group: 'tenants',
    server: 'tenant-2',
    token: { goodFor: 'tenant-2' },
    expect: accepted(),
  },
] as const satisfies readonly DemoScenario[]
