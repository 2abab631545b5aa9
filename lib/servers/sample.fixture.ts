import { strictPolicy } from '../pipeline/policy'
import type { OwnServer } from './server'

/** A key as an issuer publishes it. */
export const jwk = {
  kty: 'EC',
  kid: 'k1',
  alg: 'ES256',
  use: 'sig',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const

export const base = { ...strictPolicy, algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] }

export const staging: OwnServer = {
  id: 'staging',
  name: 'Staging',
  resource: 'https://mcp.example.org/mcp',
  issuers: [{ issuer: 'https://login.example.org/', keys: { keys: [jwk] } }],
  profile: '',
  policy: { ...base, requiredScopes: ['files:read'], clockTolerance: 30 },
}

/** Ids one after the other. */
export function ids(): () => string {
  let last = 0
  return () => `id-${++last}`
}
