import type { CheckId } from '@/lib/pipeline/checks'
import { audienceChecks } from '@/lib/pipeline/audience/checks'
import type { TargetServer } from '@/lib/pipeline/types'
import { demoIssuer } from '../issuer'
import { strictPolicy } from '@/lib/pipeline/policy'
import { rarelyRefused } from '@/lib/pipeline/rarely-refused'

/** The demo servers, in the order the picker shows them. */
export const servers = [
  {
    id: 'issues',
    name: 'Issues',
    resource: 'https://issues.example.com/mcp',
    issuers: [demoIssuer],
    policy: { ...strictPolicy, requiredScopes: ['issues:read'] },
  },
  {
    id: 'billing',
    name: 'Billing',
    resource: 'https://billing.example.com/mcp',
    issuers: [demoIssuer],
    policy: { ...strictPolicy, requiredScopes: ['billing:read'] },
  },
  {
    id: 'careless-billing',
    name: 'Billing, careless',
    resource: 'https://billing.example.com/mcp',
    issuers: [demoIssuer],
    // It asks for no scope either: with one, a token of narrow scope would fail for another reason.
    policy: {
      ...strictPolicy,
      off: [...audienceChecks, 'scope', 'issuer', 'single-credential'],
      lenient: rarelyRefused,
    },
  },
  {
    id: 'single-audience-billing',
    name: 'Billing, single',
    resource: 'https://billing.example.com/mcp',
    issuers: [demoIssuer],
    policy: { ...strictPolicy, singleAudience: true, requiredScopes: ['billing:read'] },
  },
  {
    id: 'tenant-2',
    name: 'Tenant 2',
    resource: 'https://mcp.example.com/tenant2/mcp',
    issuers: [demoIssuer],
    policy: { ...strictPolicy, requiredScopes: ['files:read'] },
  },
] as const satisfies readonly (TargetServer & { policy: { off: readonly CheckId[] } })[]

export type ServerId = (typeof servers)[number]['id']

/** A few words beside the name in the picker. */
export const serverHints: Readonly<Record<ServerId, string>> = {
  issues: 'issues.example.com',
  billing: 'billing.example.com',
  'careless-billing': 'no audience check',
  'single-audience-billing': 'one audience only',
  'tenant-2': 'shared host',
}
