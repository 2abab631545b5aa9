import type { JWK } from 'jose'

/** Public halves of the demo keys; the private ones stand in `keys.ts` and are fetched when something is signed. */

export const attackerRsaPublic = {
  kid: 'rs-2026-11',
  alg: 'RS256',
  use: 'sig',
  kty: 'RSA',
  n: 'o2_r0PQe_uVh_2xJrNj9Iq50F2KyUu__t30S2Eo6rTJxVbp4HSY0-stRLGpBi18E7NdpPAUoFvSF8yEQmVX_En2zaHJE7xa_GZGrMteQYdqU3JOw0ejR3abUcXtTOOq2haZdAnoMZDWHf6dM9x33Cz0N56B5HbgWST1psHJomQmbpYVhuIaavjD65xrsO9IAfcMrE7HJ0pmVTSLzCH9Pn0wfTu2PdMb7B8mfp8YX3Pwq2LuvCU_oxuaLOpZxACo7IiYE1C134nAzJGYUwck9l6FzJBpTI0gXw3_3bzH9oLF3Nh_WS1pLu8e1GoMN3BbBpKXi0UR6u4cMotbQPTDY2w',
  e: 'AQAB',
} as const satisfies JWK

export const retiredRsaPublic = {
  kid: 'rs-2025-05',
  alg: 'RS256',
  use: 'sig',
  kty: 'RSA',
  n: 'smP8N_NNbGwqDSgwZr5FBa7e5MMN7c5KGMAAe-6yzZbgg2aj2IByxE7mTcT935ncG8vjTVrbPbBXH3YP5Dqz5x3BOmfKmH4273r6l3zpa0h6J2o9t6y7t6y5D1PCh55oXpzbbq81gp1zgO4QJLyVrALgAveCjaBCcB239o-ikxsjj9H2yJaGu6xzg_EOlN3YxqkOK45_APeuNIMI_Q75Ja2Zh3rPKblU4CkvWPXnuML927ce3HYF_b-B7ABMrYewMtOdtxE9CrNYYO7H6gGAe4wUFvJW8u5HxKr63hmuujzKHdR4gq9KbdM7mFes2STOzzW5JjwYDq8_RsyTahnwgQ',
  e: 'AQAB',
} as const satisfies JWK

/** The key of Alice's client, which DPoP tokens are bound to. */
export const holderEcPublic = {
  kty: 'EC',
  crv: 'P-256',
  x: 'WsP3h3LZ-VYGvg2QbIJAqCBjddRCAhyNfx0nRjeb7oQ',
  y: 'CuMk71uWRqRDME_h2e4waTlaDCxVn61KhDeJxFuHORo',
} as const satisfies JWK

/** Its RFC 7638 thumbprint: what the issuer writes into `cnf.jkt`. */
export const holderThumbprint = 'o88zFETgdX7nJdYMDSNEQsvRM2tQpgt1LVSCc0yuxR0'

export const thiefEcPublic = {
  kty: 'EC',
  crv: 'P-256',
  x: 'F4k0MVQULD2NWbR6t9JikygaxyC7gTrWLUaffgzcwSw',
  y: 'P1LgyPK48L0p1ZZpUoGJCL688amvuOUyZ6Dc17eKLiY',
} as const satisfies JWK

/** The demo RSA key's public half as PEM: what the HMAC forgery uses as its secret. */
export const demoPem = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAs0Fvu69yneTCKDeNJdzG
636s5KFPTwH6+963wN2lE0PKdSNdXzOUXbf0TqgPY0+KTv6cV/hmBqKZ5wcM9heD
ewLdFHAeTOXe2L9zbCi7A941dtKuxmBd+c0+RS/m5YNXZb7YRCaAQZsNHCu0GwPq
8mhTSIsisfUIJQZXf7gWZ2GQ2T7S0ea5TFCE3HcQhw/8UiPDqe1FJnmzyPfPE+V4
WQUTLvh5kSmOQSBoo0MIuFM3qM6TQn4VeSjSUatf9Y57WdZ+bSLr+rsBs09F9udX
skiWAmgcaA+qzRDljG52jXVAI2gQ2erBOhxG1JCFWx2FDr1UbuLIRljHZEZ+etjs
wwIDAQAB
-----END PUBLIC KEY-----`
