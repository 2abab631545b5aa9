// The authorization server of the lab: oidc-provider, which is installed in this folder alone.
import { X509Certificate } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'

export const scopes = ['mcp:read', 'mcp:write']

/**
 * @param {object} given
 * @param {string} given.issuer
 * @param {string} given.secret Of the clients that have one, for this run.
 * @param {Readonly<Record<string, string>>} given.resources What tokens are for, and how they are signed: an algorithm,
 *   or `opaque`. A request for anything else is refused (RFC 8707 §2).
 * @param {string | null} given.mtls Where the same server is reached over TLS (RFC 8705 §5).
 * @param {(problem: string) => void} given.onError
 * @returns {Promise<import('node:http').RequestListener>}
 */
export async function authorizationServer({ issuer, secret, resources, mtls, onError }) {
  const { default: Provider } = await quietly(() => import('oidc-provider'))
  const provider = await quietly(async () => new Provider(issuer, await settings(secret, resources, mtls)))
  provider.on('server_error', (_context, error) => onError(error.message))
  return provider.callback()
}

/** It warns of settings that are for development: the lab's are. */
async function quietly(make) {
  const { info, warn } = console
  console.info = console.warn = () => {}
  try {
    return await make()
  } finally {
    Object.assign(console, { info, warn })
  }
}

async function signingKey(alg) {
  const { privateKey } = await generateKeyPair(alg, { extractable: true })
  return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: `lab-${alg.toLowerCase()}` }
}

const algorithms = ['RS256', 'ES256', 'PS256', 'EdDSA']

const settings = async (secret, resources, mtls) => ({
  clients: clientsWith(secret),
  jwks: { keys: await Promise.all(algorithms.map(signingKey)) },
  scopes: ['openid', 'offline_access', ...scopes],
  // Whoever logs in is there, by the name that was typed.
  findAccount: (_context, name) => ({ accountId: name, claims: () => ({ sub: name }) }),
  cookies: { keys: [secret] },
  pkce: { required: () => true },
  responseTypes: ['code'],
  ttl: {
    AccessToken: 600,
    ClientCredentials: 600,
    IdToken: 600,
    Grant: 3600,
    Interaction: 600,
    Session: 3600,
    RefreshToken: 3600,
  },
  enabledJWA: { idTokenSigningAlgValues: algorithms },
  ...(mtls && { discovery: { mtls_endpoint_aliases: { token_endpoint: `${mtls}/token` } } }),
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
    revocation: { enabled: true, allowedPolicy: () => true },
    dPoP: { enabled: true },
    mTLS: { enabled: true, certificateBoundAccessTokens: true, getCertificate: certificateOf },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => undefined,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => infoOf(resource, resources[resource]),
    },
  },
})

class InvalidTarget extends Error {
  statusCode = 400
  status = 400
  expose = true
  error = 'invalid_target'
  error_description = 'this authorization server does not know that resource'
}

function infoOf(resource, kind) {
  if (kind === undefined) throw new InvalidTarget('invalid_target')
  const info = { scope: scopes.join(' '), audience: resource, accessTokenTTL: 600 }
  return kind === 'opaque'
    ? { ...info, accessTokenFormat: 'opaque' }
    : { ...info, accessTokenFormat: 'jwt', jwt: { sign: { alg: kind } } }
}

/** RFC 8705 §3: what the client showed when it connected. */
function certificateOf({ socket }) {
  const { raw } = socket.getPeerCertificate?.() ?? {}
  return raw && new X509Certificate(raw)
}

const clientsWith = (secret) => [
  {
    client_id: 'lab-agent',
    client_name: 'The MCP client of the lab',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: ['http://127.0.0.1/callback'],
    scope: ['openid', 'offline_access', ...scopes].join(' '),
  },
  { ...service, client_id: 'lab-service', client_secret: secret },
  {
    ...service,
    client_id: 'lab-service-mtls',
    client_secret: secret,
    tls_client_certificate_bound_access_tokens: true,
  },
]

const service = {
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  scope: scopes.join(' '),
}
