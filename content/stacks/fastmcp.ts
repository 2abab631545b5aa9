import { rfc } from '@/lib/pipeline/specs'
import type { Said } from '@/lib/stacks/stack'
import type { DocumentedStack } from './documented'
import { ignoresOfJwt, jwtVerify } from './parts/jose'
import { jose } from './parts/packages'
import { secondWord } from './parts/sdk-gate'

const bare: Said = {
  status: 401,
  error: null,
  challenge: null,
  differs: {
    says: 'It answers 401 without WWW-Authenticate, so a client does not learn where to sign in. Throw an Error in place of a Response, and a challenge is sent.',
    spec: rfc(6750, '3'),
  },
}

export const fastmcp = {
  id: 'fastmcp',
  name: 'FastMCP for TypeScript',
  packages: [{ name: 'fastmcp', version: '4.20.16' }, jose],
  checked: '2026-11-26',
  source: 'fastmcp-npm',
  built: 'authenticate, which calls jwtVerify and throws new Response(null, { status: 401 }) as the README shows.',
  reads: secondWord,
  ...jwtVerify,
  leavesOut: [...jwtVerify.leavesOut, 'scope'],
  expiryAgain: null,
  order: ['token'],
  answers: { missing: bare, header: bare, token: bare },
  ignores: [...ignoresOfJwt, 'Scopes, before a tool is called: what a session may do is for canAccess of each tool.'],
} as const satisfies DocumentedStack
