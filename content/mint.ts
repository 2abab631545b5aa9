import type { Mint } from '@/lib/scenarios/mint'
import { signCompact } from '@/lib/signing/sign'
import { attackerRsa, demoEc, demoRsa, holderEc, retiredRsa, thiefEc } from './keys'
import { demoNow } from './now'
import { demoPem } from './public-keys'

/** What makes a token good for each resource. */
const goodFor = {
  issues: {},
  billing: { aud: 'https://billing.example.com/mcp', scope: 'billing:read' },
  'tenant-1': { aud: 'https://mcp.example.com/tenant1/mcp', scope: 'files:read' },
  'tenant-2': { aud: 'https://mcp.example.com/tenant2/mcp', scope: 'files:read' },
} as const satisfies Mint['goodFor']

export type GoodTokenId = keyof typeof goodFor

/** The good token of each demo server; scenarios say only how theirs differs. */
export const demoMint: Mint = {
  now: demoNow,
  header: { alg: 'RS256', kid: demoRsa.kid, typ: 'at+jwt' },
  claims: {
    iss: 'https://auth.example.com',
    sub: 'alice@example.com',
    aud: 'https://issues.example.com/mcp',
    client_id: 'agent-1',
    scope: 'issues:read',
    iat: demoNow - 60,
    exp: demoNow + 540,
    jti: 't-001',
  },
  goodFor,
  rsaPem: demoPem,
  keys: { rsa: demoRsa, ec: demoEc, attacker: attackerRsa, retired: retiredRsa },
  proofKeys: { holder: holderEc, thief: thiefEc },
  sign: signCompact,
}
