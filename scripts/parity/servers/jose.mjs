// jose alone: a handler that answers as the specifications say.
import { metadataOf, scopesNeeded } from '../settings.mjs'
import { authInfo, isOfTheToken, verifierOf } from '../verifier.mjs'

export const gates = {
  jose(target, keysAt) {
    const verify = verifierOf(target, keysAt)
    const needed = scopesNeeded(target)
    const scope = needed.length > 0 ? `, scope="${needed.join(' ')}"` : ''
    const refuse = (response, status, error) =>
      response
        .status(status)
        .set(
          'WWW-Authenticate',
          `Bearer ${error ? `error="${error}", ` : ''}resource_metadata="${metadataOf(target)}"${scope}`,
        )
        .end()
    return async (request, response, next) => {
      const token = /^Bearer +([^ ]+) *$/i.exec(request.headers.authorization ?? '')?.[1]
      if (!token) return refuse(response, 401)
      let granted
      try {
        granted = authInfo(token, await verify(token), target).scopes
      } catch (error) {
        return isOfTheToken(error) ? refuse(response, 401, 'invalid_token') : response.status(500).end()
      }
      return needed.every((one) => granted.includes(one)) ? next() : refuse(response, 403, 'insufficient_scope')
    }
  },
}
