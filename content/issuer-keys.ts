import type { JWK } from 'jose'

/** Public halves of the keys that the demo issuer publishes. */

export const demoRsaPublic = {
  kid: 'rs-2026-11',
  alg: 'RS256',
  use: 'sig',
  kty: 'RSA',
  n: 's0Fvu69yneTCKDeNJdzG636s5KFPTwH6-963wN2lE0PKdSNdXzOUXbf0TqgPY0-KTv6cV_hmBqKZ5wcM9heDewLdFHAeTOXe2L9zbCi7A941dtKuxmBd-c0-RS_m5YNXZb7YRCaAQZsNHCu0GwPq8mhTSIsisfUIJQZXf7gWZ2GQ2T7S0ea5TFCE3HcQhw_8UiPDqe1FJnmzyPfPE-V4WQUTLvh5kSmOQSBoo0MIuFM3qM6TQn4VeSjSUatf9Y57WdZ-bSLr-rsBs09F9udXskiWAmgcaA-qzRDljG52jXVAI2gQ2erBOhxG1JCFWx2FDr1UbuLIRljHZEZ-etjsww',
  e: 'AQAB',
} as const satisfies JWK

export const demoEcPublic = {
  kid: 'es-2026-11',
  alg: 'ES256',
  use: 'sig',
  kty: 'EC',
  crv: 'P-256',
  x: 'zbyhLpd619yqB98VQM1Zen-PsuqrFkWp238MOfcP5ms',
  y: 'M5TDudQYud2bNgiHaAZ6e7_WmF_IhuxuZNHszjZS0aY',
} as const satisfies JWK
