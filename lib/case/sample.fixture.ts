import { emptyLink, type LinkState } from './link-state'

/** What the tests put into links. */
export const empty: LinkState = {
  ...emptyLink,
  token: '',
  server: 'mine',
  policy: {},
  mine: { resource: 'https://mcp.example.com/mcp', issuer: 'https://auth.example.com', profile: '' },
  clock: 1_767_225_600,
  scheme: 'Bearer',
  request: {},
  introspection: '',
  authorization: null,
  note: '',
  keys: null,
}

export const full: LinkState = {
  ...emptyLink,
  token: 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZS5jb20ifQ.c2ln',
  server: 'billing',
  policy: {
    algorithms: ['ES256', 'RS256'],
    audience: 'prefix',
    singleAudience: true,
    requiredClaims: ['exp', 'sub'],
    requiredScopes: ['mcp:read'],
    clockTolerance: 30,
    maxTokenLength: 8192,
    off: ['issuer'],
  },
  mine: { resource: 'https://mcp.example.com/mcp', issuer: 'https://auth.example.com', profile: '' },
  clock: 1_767_225_600,
  scheme: 'Bearer',
  request: {},
  introspection: '',
  authorization: ['Bearer a.b.c', 'Bearer d.e.f'],
  note: 'Why does “staging” refuse this? ✓',
  keys: [
    {
      kty: 'EC',
      kid: 'k1',
      alg: 'ES256',
      use: 'sig',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    },
  ],
}
