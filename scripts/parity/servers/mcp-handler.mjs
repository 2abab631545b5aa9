import { toNodeHandler } from '@modelcontextprotocol/node'
import { withMcpAuth } from 'mcp-handler'
import { scopesNeeded } from '../settings.mjs'
import { authInfo, verifierOf } from '../verifier.mjs'
import { handler } from './sdk-v2.mjs'

export const gates = {
  'mcp-handler'(target, keysAt) {
    const verify = verifierOf(target, keysAt)
    const verifyToken = async (_request, token) => {
      if (!token) return undefined
      return verify(token).then(
        (payload) => authInfo(token, payload, target),
        () => undefined,
      )
    }
    const guarded = withMcpAuth((request) => handler.fetch(request), verifyToken, {
      required: true,
      requiredScopes: scopesNeeded(target),
    })
    const node = toNodeHandler({ fetch: guarded })
    return (request, response) => node(request, response, request.body)
  },
}
