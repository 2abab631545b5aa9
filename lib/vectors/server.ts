import { type CheckId, checks } from '../pipeline/checks'
import type { KeySet, Policy, TargetServer } from '../pipeline/types'
import type { VectorCase, VectorServer } from './case'

/** One server for each audience the case accepts, as a server of ours has one resource URI. */
export function serversOf(vector: VectorCase, keys: KeySet | null): readonly TargetServer[] {
  const { server } = vector
  const names = server.issuer === null ? ['any issuer'] : [server.issuer].flat()
  const issuers = names.map((issuer) => ({ issuer, keys }))
  const policy = policyOf(vector)
  // An empty list: a server that is nobody. It has no resource URI, so nothing can be for it.
  const audiences = server.audience ?? [server.resource ?? '']
  const resources = audiences.length > 0 ? audiences : ['']
  return resources.map((resource) => ({ id: 'vector', name: 'the server', resource, issuers, policy }))
}

/** Exactly what the case says the server checks; the rest is off or without limit. */
function policyOf(vector: VectorCase): Policy {
  const { server } = vector
  return {
    algorithms: server.algorithms,
    audience: 'exact',
    singleAudience: false,
    requiredClaims: server.requiredClaims,
    requiredScopes: server.requiredScopes,
    clockTolerance: server.clockTolerance,
    maxTokenLength: Number.POSITIVE_INFINITY,
    origins: null,
    maxTokenAge: server.maxTokenAge ?? null,
    scopeClaims: ['scope'],
    scopeHierarchy: [],
    acr: null,
    revoked: [],
    dpop: dpopOf(server),
    mtls: server.mtls?.mode === 'required' ? 'required' : 'optional',
    passesTokenOn: false,
    off: offFor(vector),
  }
}

const dpopOf = ({ dpop }: VectorServer): Policy['dpop'] => ({
  mode: dpop?.mode ?? 'off',
  algorithms: dpop?.algorithms ?? [],
  past: dpop?.iatPast ?? 300,
  future: dpop?.iatFuture ?? 300,
  nonce: dpop?.nonce ?? null,
  seen: dpop?.seenJtis ?? [],
})

function offFor({ server, level }: VectorCase): readonly string[] {
  const named: CheckId[] = level === 'resource-server' ? [] : ['token-kind', 'subject']
  return [
    ...named,
    ...(server.audience === null ? inGroup('audience') : []),
    ...(server.typ === null ? ['type'] : []),
    ...((server.mtls?.mode ?? 'off') === 'off' ? ['certificate'] : []),
  ]
}

const inGroup = (group: string): readonly string[] => checks.filter((c) => c.group === group).map((c) => c.id)
