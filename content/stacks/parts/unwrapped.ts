import { rfc } from '@/lib/pipeline/specs'
import type { Said } from '@/lib/stacks/stack'

export const builtUnwrapped = 'requireBearerAuth with a verifier that calls jwtVerify and lets its errors through.'

export const unwrapped: Said['differs'] = {
  says: 'An error that is not the SDK’s own becomes 500 without a challenge, on which no client signs in again. Catch it in the verifier and throw the SDK’s.',
  spec: rfc(6750, '3.1'),
}
