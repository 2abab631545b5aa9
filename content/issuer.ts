import type { JWK } from 'jose'
import type { TrustedIssuer } from '@/lib/pipeline/types'
import { demoEc, demoRsa } from './keys'

const { kid, alg, use, kty, n, e } = demoRsa
const rsa: JWK = { kid, alg, use, kty, n, e }
const ec: JWK = { kid: demoEc.kid, alg: demoEc.alg, use: demoEc.use, kty: demoEc.kty, crv: demoEc.crv, x: demoEc.x, y: demoEc.y }

/** The demo authorization server: one issuer for all demo servers, which is what makes replay possible. */
export const demoIssuer: TrustedIssuer = { issuer: 'https://auth.example.com', keys: { keys: [rsa, ec] } }
