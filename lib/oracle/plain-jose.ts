import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify, type JWTVerifyOptions } from 'jose'
import { ownNames } from '../pipeline/audience/comparators'
import { refusalOf } from '../pipeline/keys/jose'
import type { TargetServer, ValidationInput } from '../pipeline/types'

/**
 * What one plain `jose.jwtVerify` call says, given the same policy as far as its options go:
 * `accepts`, its error code (with the claim, if it names one), or `null` if the request holds
 * no single credential to hand it. A DPoP proof is not part of what it sees. The independent opinion tests hold every run against.
 */
export async function plainJose({ request, server, now }: ValidationInput): Promise<string | null> {
  const [authorization, ...others] = request.authorization
  const token = /^(?:bearer|dpop)(?: +|$)([\s\S]*)$/i.exec(authorization ?? '')?.[1]
  // A server that does not count the lines reads the first.
  if (token === undefined || (others.length > 0 && !server.policy.off.includes('single-credential'))) return null
  const keys = server.policy.issuerUnreachable
    ? unreachable
    : createLocalJWKSet({ keys: [...new Set(server.issuers.flatMap((i) => i.keys?.keys ?? []))] } as JSONWebKeySet)
  try {
    await jwtVerify(token, keys, optionsOf(server, now))
    return 'accepts'
  } catch (error) {
    const { code } = refusalOf(error)
    const claim =
      error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired ? `:${error.claim}` : ''
    return code + claim
  }
}

/** As `createRemoteJWKSet` ends when nobody answers. */
const unreachable = async (): Promise<never> => {
  throw new errors.JWKSTimeout()
}

/** The policy as `jwtVerify` options. */
function optionsOf(server: TargetServer, now: number): JWTVerifyOptions {
  const { issuers, policy } = server
  const on = (id: string) => !policy.off.includes(id)
  return {
    algorithms: [...policy.algorithms],
    issuer: issuers.map((i) => i.issuer),
    clockTolerance: policy.clockTolerance,
    currentDate: new Date(now * 1000),
    ...(policy.maxTokenAge !== null && on('maximum-age') && { maxTokenAge: policy.maxTokenAge }),
    ...(on('audience') && { audience: [...ownNames(server)] }),
    // It takes one type; where a server has several, it is asked for none.
    ...(on('type') && policy.types.length === 1 && { typ: policy.types[0] as string }),
    // jose reports the last of the list first.
    ...(on('required-claims') && { requiredClaims: [...policy.requiredClaims].reverse() }),
  }
}
