// The verifier a developer writes with jose, set as a server of the project is set.
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose'
import { leavesOut } from './settings.mjs'

/**
 * @param {import('@/lib/pipeline/types').TargetServer} target
 * @param {(n: number) => string} keysAt Address of the key set of its n-th issuer.
 * @param {{ audience?: boolean }} without What is compared elsewhere.
 * @returns the claims of a good token; throws what jose throws.
 */
export function verifierOf(target, keysAt, { audience = true } = {}) {
  const { policy } = target
  const sets = new Map(target.issuers.map(({ issuer }, n) => [issuer, createRemoteJWKSet(new URL(keysAt(n)))]))
  const [type, ...otherTypes] = leavesOut(target, 'type') ? [] : policy.types
  const options = {
    algorithms: [...policy.algorithms],
    clockTolerance: policy.clockTolerance,
    requiredClaims: leavesOut(target, 'required-claims') ? [] : [...policy.requiredClaims],
    ...(audience && !leavesOut(target, 'audience') && { audience: [target.resource, ...policy.otherNames] }),
    ...(type && otherTypes.length === 0 && { typ: type }),
    ...(policy.maxTokenAge !== null && !leavesOut(target, 'maximum-age') && { maxTokenAge: policy.maxTokenAge }),
  }
  return async (token) => {
    const issuer = target.issuers.length > 1 ? decodeJwt(token).iss : target.issuers[0]?.issuer
    const keys = sets.get(issuer)
    if (!keys) throw new errors.JWTClaimValidationFailed('an issuer that is not trusted', {}, 'iss')
    const { payload, protectedHeader } = await jwtVerify(token, keys, { ...options, issuer })
    if (otherTypes.length > 0 && ![type, ...otherTypes].some((one) => isType(protectedHeader.typ, one)))
      throw new errors.JWTInvalid('not an access token')
    return payload
  }
}

const isType = (typ, expected) =>
  typeof typ === 'string' && typ.toLowerCase().replace(/^application\//, '') === expected.toLowerCase()

const ofTheKeys = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']

/** Whether an error speaks of the token. What else was thrown is a fault of the keys or of the server. */
export const isOfTheToken = (error) => error instanceof errors.JOSEError && !ofTheKeys.includes(error.code)

/** What the SDKs' gates want to know of a token. */
export const authInfo = (token, payload, target) => ({
  token,
  clientId: String(payload.client_id ?? ''),
  scopes: scopesOf(payload, target),
  expiresAt: payload.exp,
})

/** What a token grants, as the server is set to read it. */
function scopesOf(payload, { policy }) {
  const name = policy.scopeClaims.find((claim) => payload[claim] !== undefined)
  const value = payload[name]
  const lists = name !== 'scope' || policy.scopeList
  const list = typeof value === 'string' ? value.split(' ') : Array.isArray(value) && lists ? value : []
  return [
    ...list,
    ...policy.scopeHierarchy.filter(({ scope }) => list.includes(scope)).flatMap(({ implies }) => implies),
  ]
}
