import { rfc } from '@/lib/pipeline/specs'
import type { Said } from '@/lib/stacks/stack'
import type { DocumentedStack } from './documented'
import { fivehundredForKeys } from './parts/differs'
import { ignoresOfJwt, jwtVerify } from './parts/jose'
import { jose } from './parts/packages'
import { serverError } from './parts/sdk-gate'

const said = (status: Said['status'], error: string | null, differs: Said['differs'] = null): Said => ({
  status,
  error,
  challenge: [
    error === null ? 'Bearer resource_metadata="{metadata}"' : `Bearer error="${error}"`,
    ...(error === null ? [] : ['resource_metadata="{metadata}"']),
    'scope="{scope}"',
  ],
  differs,
})

export const plainJose = {
  id: 'jose',
  name: 'jose alone, answers of your own',
  packages: [jose, { name: 'express', version: '5.3.0' }],
  checked: '2026-11-26',
  source: 'jose-6-2-17',
  built: 'A handler that reads the header as RFC 6750 has it, calls jwtVerify, and answers as the specifications say.',
  reads: { rule: 'pattern', empty: 'missing', schemes: ['bearer'], elsewhere: false },
  ...jwtVerify,
  expiryAgain: null,
  order: ['keys', 'token', 'scope'],
  answers: {
    missing: said(401, null),
    header: said(401, null, {
      says: 'What is no Bearer header is answered as if nothing had come; malformed credentials would be 400 invalid_request.',
      spec: rfc(6750, '3.1'),
    }),
    token: said(401, 'invalid_token'),
    keys: serverError(fivehundredForKeys),
    scope: said(403, 'insufficient_scope'),
  },
  ignores: ignoresOfJwt,
} as const satisfies DocumentedStack
