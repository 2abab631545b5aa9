import { recognise } from '../paste/recognise'
import { plainRequest } from '../pipeline/http/request'
import { addressAt } from '../playground/asked-address'
import type { ValidationInput } from '../pipeline/types'
import type { Asked } from './asked'
import type { GivenToken } from './given-token'

/** A request to be judged, and the token in it. */
export interface Presented {
  readonly input: ValidationInput
  readonly token: string
  /** As `GivenToken` has it. */
  readonly asSent: GivenToken['asSent']
}

/** What else is said of a request; what is absent is as in a plain POST to the server. */
interface Beside {
  readonly method: string | undefined
  readonly url: string | undefined
  /** Text with a DPoP proof in it; one that stood beside the token is presented if that was sent under DPoP. */
  readonly proof: string | undefined
  /** What the issuer answered about an opaque token. */
  readonly introspection: string | undefined
}

export function presentedAt(
  { server, now }: Asked,
  { token, scheme, proof: found, asked, asSent }: GivenToken,
  { method = asked?.method ?? 'POST', url, proof, introspection }: Beside,
): Presented {
  const sent = proof === undefined ? (scheme === 'DPoP' ? found : null) : recognise(proof).token
  // What is named on the command line goes before what the request says.
  const address = url ?? (asked && addressAt(asked, server.resource)) ?? server.resource
  const request = plainRequest(address, {
    method,
    authorization: [`${sent === null ? scheme : 'DPoP'} ${token}`],
    dpop: sent === null ? [] : [sent],
  })
  return { input: { request, server, now, introspection: introspection ?? null }, token, asSent }
}
