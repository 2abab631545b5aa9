import fc from 'fast-check'
import { world } from '@/content/catalog'
import { comparators } from './audience/comparators'
import type { Check } from './check'
import { checks } from './checks'
import { rarelyRefused } from './rarely-refused'
import type { Target } from './servers'
import type { AudienceComparison, Policy } from './types'

const optional = (checks as readonly Check[]).filter((c) => c.canBeOff).map((c) => c.id)

/** What a policy has otherwise than that of the server it is drawn for. */
const settings: { readonly [K in keyof Policy]: fc.Arbitrary<Policy[K]> } = {
  lenient: fc.subarray([...rarelyRefused]),
  algorithms: fc.subarray(['RS256', 'ES256', 'PS256', 'HS256', 'none']),
  types: fc.subarray(['at+jwt', 'JWT']),
  audience: fc.constantFrom(...(Object.keys(comparators) as AudienceComparison[])),
  otherNames: fc.subarray(['https://billing.example.com/mcp', 'api://x']),
  singleAudience: fc.boolean(),
  companions: fc.subarray(['https://issues.example.com/mcp']),
  sharedAudiences: fc.subarray(['account', 'https://*.example.com/mcp']),
  requiredClaims: fc.subarray(['iss', 'exp', 'sub', 'nope']),
  requiredScopes: fc.subarray(['issues:read', 'admin']),
  clockTolerance: fc.constantFrom(0, 60, 1e6),
  maxTokenLength: fc.constantFrom(10, 8192),
  origins: fc.constantFrom(null, []),
  maxTokenAge: fc.constantFrom(null, 60),
  scopeClaims: fc.subarray(['scope', 'scp']),
  scopeList: fc.boolean(),
  scopeHierarchy: fc.subarray([{ scope: 'issues:read', implies: ['admin'] }]),
  acr: fc.constantFrom(null, 'mfa'),
  revoked: fc.subarray(['t-0001', 'no such token']),
  mtls: fc.constantFrom('optional' as const, 'required' as const),
  issuerUnreachable: fc.boolean(),
  passesTokenOn: fc.boolean(),
  off: fc.subarray(optional),
  dpop: fc.record({
    mode: fc.constantFrom('off' as const, 'optional' as const, 'required' as const),
    algorithms: fc.subarray(['ES256', 'RS256']),
    past: fc.constantFrom(5, 300),
    future: fc.constant(5),
    nonce: fc.constantFrom(null, 'n'),
    seen: fc.constant([]),
  }),
}
const policies = fc.record(settings, { requiredKeys: [] })

/** Any server of the catalogue with any policy, whoever it trusts, at its own address. */
export const anyTarget: fc.Arbitrary<Target> = fc
  .record({
    server: fc.constantFrom(...world.servers),
    policy: policies,
    trusts: fc.constantFrom('its issuer', 'nobody', 'an issuer without keys'),
    resource: fc.option(fc.constantFrom('', 'https://issues.example.com/mcp/'), { nil: undefined }),
  })
  .map(({ server, policy, trusts, resource = server.resource }) => ({
    url: server.resource,
    server: {
      ...server,
      resource,
      issuers:
        trusts === 'nobody'
          ? []
          : server.issuers.map((i) => (trusts === 'its issuer' ? { ...i } : { ...i, keys: null })),
      policy: { ...server.policy, ...policy },
    },
  }))
