import { type CheckId, inGroup } from '../pipeline/checks'
import { strictPolicy } from '../pipeline/policy'
import type { KeySet, Policy, TargetServer } from '../pipeline/types'
import type { VectorCase, VectorServer } from './case'

/** The case's server as ours: the first audience it accepts is its resource URI, the others its other names. */
export function serverOf(vector: VectorCase, keys: KeySet | null): TargetServer {
  const { server } = vector
  const names = server.issuer === null ? ['any issuer'] : [server.issuer].flat()
  const issuers = names.map((issuer) => ({ issuer, keys }))
  // An empty list: a server that is nobody. It has no resource URI, so nothing can be for it.
  const audiences = server.audience ?? [server.resource ?? '']
  const resource = audiences.find((aud) => aud === server.resource) ?? audiences[0] ?? ''
  const policy = { ...policyOf(vector), otherNames: audiences.filter((aud) => aud !== resource) }
  return { id: 'vector', name: 'the server', resource, issuers, policy }
}

/** Exactly what the case says the server checks; the rest is off or without limit. */
function policyOf(vector: VectorCase): Omit<Policy, 'otherNames'> {
  const { server } = vector
  return {
    ...strictPolicy,
    algorithms: server.algorithms,
    types: server.typ === null ? [] : [server.typ],
    requiredClaims: server.requiredClaims,
    requiredScopes: server.requiredScopes,
    clockTolerance: server.clockTolerance,
    maxTokenLength: Number.POSITIVE_INFINITY,
    maxTokenAge: server.maxTokenAge ?? null,
    dpop: dpopOf(server),
    mtls: server.mtls?.mode === 'required' ? 'required' : 'optional',
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
