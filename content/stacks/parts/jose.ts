import type { CheckId } from '@/lib/pipeline/checks'
import type { Stack } from '@/lib/stacks/stack'

/** What `jwtVerify` has no option for. */
const beyondJose: readonly CheckId[] = [
  'charset',
  'canonical-encoding',
  'header-members',
  'payload-members',
  'audience-type',
  'audience-breadth',
  'subject',
  'token-kind',
]

/** What nobody does who verifies a JWT and asks nobody. */
const beyondJwt: readonly CheckId[] = ['origin', 'single-credential', 'size', 'revocation', 'authentication-context']

/** A server that takes Bearer tokens and hands them to `jwtVerify`. */
export const jwtVerify = {
  leavesOut: [...beyondJwt, ...beyondJose, 'certificate'],
  alwaysMakes: ['expiry', 'not-before', 'issued-at'],
  letsPass: ['issued-at/future', 'issued-at/wrong-unit', 'issued-at/not-finite', 'issuer/mismatch'],
  always: { audience: 'exact', singleAudience: false },
  dpop: null,
  needs: [],
} as const satisfies Partial<Stack>

export const ignoresOfJwt = [
  'cnf: a token bound to a key or a certificate is taken from anybody, so binding protects nobody here.',
  'How often a name occurs in a token, how its base64url is spelled, and what else is on the list of audiences.',
  'A second Authorization line: Node’s http drops it before anybody can see it.',
]
