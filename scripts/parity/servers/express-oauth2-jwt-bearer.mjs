import { auth, requiredScopes } from 'express-oauth2-jwt-bearer'
import { leavesOut, scopesNeeded } from '../settings.mjs'

/** What its option `strict` demands: RFC 9068. */
const strictClaims = ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti']

export const gates = {
  'express-oauth2-jwt-bearer'(target, keysAt) {
    const { policy, resource, issuers } = target
    if (issuers.length !== 1) throw new Error('with an address for keys it takes one issuer')
    if (policy.algorithms.some((name) => name.startsWith('HS')))
      throw new Error('it takes a shared secret as text alone')
    const required = leavesOut(target, 'required-claims') ? [] : policy.requiredClaims
    const types = leavesOut(target, 'type') ? [] : policy.types
    const strict = `${types}` === 'at+jwt' && strictClaims.every((name) => required.includes(name))
    const { dpop } = policy
    const gate = auth({
      issuer: issuers[0].issuer,
      jwksUri: keysAt(0),
      audience: [resource, ...policy.otherNames],
      strict,
      ...(!strict && { validators: validatorsOf(types, required) }),
      clockTolerance: policy.clockTolerance,
      ...(policy.maxTokenAge !== null && !leavesOut(target, 'maximum-age') && { maxTokenAge: policy.maxTokenAge }),
      dpop: {
        enabled: dpop.mode !== 'off',
        required: dpop.mode === 'required',
        iatOffset: dpop.past,
        iatLeeway: dpop.future,
      },
      mtls: { enabled: !leavesOut(target, 'certificate'), required: policy.mtls === 'required' },
      getCertificate: (request) => {
        const certificate = request.get('x-client-cert')
        return certificate && decodeURIComponent(certificate)
      },
    })
    const needed = scopesNeeded(target)
    const scopes = needed.length > 0 ? requiredScopes(needed) : (_request, _response, next) => next()
    return (request, response, next) =>
      gate(request, response, (error) => (error ? next(error) : scopes(request, response, next)))
  },
}

/** The same demands, one by one, for a server that demands less than RFC 9068. */
function validatorsOf(types, required) {
  const lower = types.map((type) => type.toLowerCase())
  return {
    ...(types.length > 0 && {
      typ: (typ) => typeof typ === 'string' && lower.includes(typ.toLowerCase().replace(/^application\//, '')),
    }),
    ...Object.fromEntries(
      required
        .filter((name) => !['iss', 'exp', 'aud', 'iat'].includes(name))
        .map((name) => [name, (value) => value !== undefined]),
    ),
  }
}
