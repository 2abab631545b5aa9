import type { TrustedIssuer } from '@/lib/pipeline/types'
import { demoEcPublic, demoRsaPublic } from './issuer-keys'

/** The demo authorization server: one issuer for all demo servers, which is what makes replay possible. */
export const demoIssuer: TrustedIssuer = {
  issuer: 'https://auth.example.com',
  keys: { keys: [demoRsaPublic, demoEcPublic] },
}
