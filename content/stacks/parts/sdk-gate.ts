import type { Answers, Said, Stack } from '@/lib/stacks/stack'
import { fivehundredForKeys, namesAnError, noTolerance, oneAnswerForHeaders } from './differs'

/** How `requireBearerAuth` of both SDKs reads the header. */
export const secondWord = {
  rule: 'second-word',
  empty: 'missing',
  schemes: ['bearer'],
  elsewhere: false,
} as const satisfies Stack['reads']

/** What who reads the header so does not look at. */
export const ignoresOfSecondWord = ['Whatever follows the token in the header, after another space.']

/** The same of `requireBearerAuth`, which looks at expiresAt as well. */
export const ignoresOfGate = [
  ...ignoresOfSecondWord,
  'The clock tolerance you give jose, when it compares the expiry itself.',
]

/** An answer as the SDKs write it: always in Bearer, always with an error. */
export const saidBySdk =
  (metadata: string) =>
  (status: Said['status'], error: string, description: string, differs: Said['differs'] = null): Said => ({
    status,
    error,
    challenge: [
      `Bearer error="${error}"`,
      `error_description="${description}"`,
      'scope="{scope}"',
      `resource_metadata="${metadata}"`,
    ],
    differs,
  })

const said = saidBySdk('{metadata}')

/** What becomes of an error that is none of the SDK's. */
export const serverError = (differs: Said['differs']): Said => ({ status: 500, error: null, challenge: null, differs })

/** What `requireBearerAuth` answers, where the verifier throws the SDK's own error for a bad token. */
export const gateAnswers = {
  missing: said(401, 'invalid_token', 'Missing Authorization header', namesAnError),
  header: said(
    401,
    'invalid_token',
    "Invalid Authorization header format, expected 'Bearer TOKEN'",
    oneAnswerForHeaders,
  ),
  token: said(401, 'invalid_token', 'Invalid token'),
  audience: said(401, 'invalid_token', 'Token was not issued for this resource'),
  keys: serverError(fivehundredForKeys),
  scope: said(403, 'insufficient_scope', 'Insufficient scope'),
  expired: said(401, 'invalid_token', 'Token has expired', noTolerance),
} as const satisfies Answers

/** What it comes to first: the verifier, then the scope, then the expiry once more. */
export const gateOrder = ['keys', 'token', 'audience', 'scope', 'expired'] as const satisfies Stack['order']
