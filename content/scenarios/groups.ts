/** The gallery's shelves, in order. */
export const scenarioGroups = {
  attack: 'The attack',
  'issuer-mistakes': 'How authorization servers get aud wrong',
  'several-audiences': 'More than one audience',
  products: 'Tokens as products write them',
  spelling: 'Almost the same URI',
  tenants: 'Tenants on one host',
  time: 'Time',
  issuer: 'Issuer and required claims',
  type: 'Kinds of token',
  crypto: 'Algorithms, keys, signatures',
  format: 'Malformed tokens',
  request: 'The request',
  dpop: 'Bound to a key (DPoP)',
  mtls: 'Bound to a certificate (mTLS)',
  scope: 'Scope',
} as const

/** What else a group is called: a search finds it by these words, too. */
export const groupWords: Readonly<Partial<Record<keyof typeof scenarioGroups, string>>> = {
  attack: 'confused deputy replay token passthrough',
  'issuer-mistakes': 'confused deputy audience',
  'several-audiences': 'confused deputy audience',
  products: 'idp identity provider',
  tenants: 'confused deputy multi-tenant multitenant',
  time: 'clock skew leeway drift',
  crypto: 'jwks jwk key set rotation symmetric asymmetric confusion',
  mtls: 'x5t thumbprint',
  scope: 'permissions step-up',
}
