import { parseUri } from '../../pipeline/audience/uri'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** A gateway in front keeps the header to itself until it is told to pass it on. */
export default defineHypothesis({
  id: 'gateway-header',
  speaksTo: ['authorization/missing'],
  specs: [rfc(6750, '2.1')],
  test({ request, server }) {
    const hosts = [server.resource, request.url].map((address) => parseUri(address)?.host ?? '')
    const found = gateways.find(([form]) => hosts.some((host) => form.test(host)))
    return found && request.otherFields.length === 0
      ? {
          says: `The request carries no credentials. This server is reached through ${found[1]}, which passes Authorization on only if it is told to: the client may well have sent the token.`,
          fix: `${found[2]} If the gateway has not got the header either, have the client send the access token as Authorization: Bearer.`,
        }
      : null
  },
})

/**
 * Looked up on 2026-11-27: learn.microsoft.com/azure/api-management/secure-mcp-servers, and
 * docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-header-allowlist.html.
 */
const gateways: readonly (readonly [RegExp, string, string])[] = [
  [
    /\.azure-api\.net$/,
    'Azure API Management',
    'Have its policy for the MCP server set the header for what stands behind: set-header Authorization, or a token of its own from the credential manager, for the client’s is for the gateway.',
  ],
  [
    /^bedrock-agentcore\.[a-z0-9-]{1,30}\.amazonaws\.com$/,
    'AgentCore Runtime',
    'List Authorization in requestHeaderAllowlist of the runtime, which needs its customJWTAuthorizer to be set.',
  ],
]
