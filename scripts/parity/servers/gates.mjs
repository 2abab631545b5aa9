import { metadataOf, scopesNeeded } from '../settings.mjs'
import { authInfo, isOfTheToken, verifierOf } from '../verifier.mjs'

/**
 * What a developer puts in front of a server with an SDK's `requireBearerAuth`. Both SDKs take the same settings.
 * @param {() => Error} invalidToken The SDK's own error, which becomes 401.
 * @returns a gate for each way: jose's errors wrapped, let through, and the audience left to the SDK.
 */
export function gatesOf(requireBearerAuth, invalidToken) {
  const gate = (target, verifyAccessToken, more = {}) =>
    requireBearerAuth({
      requiredScopes: scopesNeeded(target),
      resourceMetadataUrl: metadataOf(target),
      verifier: { verifyAccessToken },
      ...more,
    })
  const orInvalidToken = (error) => {
    throw isOfTheToken(error) ? invalidToken() : error
  }
  return {
    wrapped(target, keysAt) {
      const verify = verifierOf(target, keysAt)
      return gate(target, async (token) => authInfo(token, await verify(token).catch(orInvalidToken), target))
    },
    unwrapped(target, keysAt) {
      const verify = verifierOf(target, keysAt)
      return gate(target, async (token) => authInfo(token, await verify(token), target))
    },
    expectedResource(target, keysAt) {
      const verify = verifierOf(target, keysAt, { audience: false })
      const verifyAccessToken = async (token) => {
        const payload = await verify(token).catch(orInvalidToken)
        const mine = [payload.aud].flat().includes(target.resource)
        return { ...authInfo(token, payload, target), ...(mine && { resource: new URL(target.resource) }) }
      }
      return gate(target, verifyAccessToken, { expectedResource: new URL(target.resource) })
    },
  }
}
