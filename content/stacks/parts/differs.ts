import { rfc } from '@/lib/pipeline/specs'
import type { Said } from '@/lib/stacks/stack'

type Differs = NonNullable<Said['differs']>

export const namesAnError: Differs = {
  says: 'It names an error although no token came; a client may take that for the refusal of one.',
  spec: rfc(6750, '3.1'),
}

export const oneAnswerForHeaders: Differs = {
  says: 'Whatever is wrong with the header, it answers invalid_token. A malformed request is 400 invalid_request, and another scheme is answered as if nothing had come.',
  spec: rfc(6750, '3.1'),
}

export const fivehundredForKeys: Differs = {
  says: 'It answers 500 while the issuer’s keys cannot be had. 503 would tell the client to try again, and needs code of your own.',
  spec: rfc(9110, '15.6.4'),
}

/** The client is told that its token is bad, and it is not. */
export const badTokenForKeys: Differs = {
  says: 'While the issuer’s keys cannot be had it answers as if the token were bad, and the client signs in again for nothing.',
  spec: rfc(9110, '15.6.4'),
}

export const noTolerance: Differs = {
  says: 'It compares the expiry once more and knows no tolerance: add yours to expiresAt.',
  spec: rfc(7519, '4.1.4'),
}
