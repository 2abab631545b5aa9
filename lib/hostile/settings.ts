import type { Policy } from '../pipeline/types'

/** Different names of that length. */
export const names = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    `https://name-${i}.example.com/`.padEnd(length, 'n').slice(0, Math.max(length, 40)),
  )

/** A policy whose every list has that many entries of that length. */
export function policyAt(count: number, length: number): Partial<Policy> {
  const list = names(count, length)
  return {
    algorithms: ['ES256', ...list],
    types: list,
    otherNames: list,
    companions: list,
    requiredClaims: list,
    requiredScopes: list,
    scopeClaims: ['scope', ...list],
    scopeHierarchy: list.map((scope) => ({ scope, implies: list })),
    origins: list,
    acr: 'acr'.repeat(length),
    revoked: list,
    maxTokenLength: 10_000_000,
    dpop: { mode: 'required', algorithms: list, past: 300, future: 5, nonce: 'n'.repeat(length), seen: list },
    mtls: 'required',
  }
}
