import { randomBytes } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { OAuthMetadata } from '@modelcontextprotocol/server'
import { makeCertificates } from '../drill/certificates'
import type { OwnIssuer } from './own-issuer'
import type { Ports } from './ports'
import { appOf, type LabServer, type Trust } from './server'
import { rfc9068, type TrustedIssuer } from './verify'

/** The module `provider.mjs`, which stands on a package that only this command installs. */
export interface Provider {
  readonly scopes: readonly string[]
  readonly authorizationServer: (given: {
    readonly issuer: string
    readonly secret: string
    readonly resources: Readonly<Record<string, string>>
    readonly mtls: string
    readonly onError: (problem: string) => void
  }) => Promise<RequestListener>
}

/** The lab's own authorization server. */
export interface Issuer {
  readonly issuer: string
  readonly jwksUri: string
  /** The same server over TLS. */
  readonly mtls: string
  /** Of its clients `lab-service` and `lab-service-mtls`, for this run. */
  readonly secret: string
  /** A resource whose tokens are opaque. */
  readonly opaque: string
}

export interface Servers {
  readonly issues: LabServer
  readonly carelessIssues: LabServer
  readonly billing: LabServer
  readonly carelessBilling: LabServer
}

/** Where a fire drill of this machine is an issuer, unless told otherwise: the servers let themselves be drilled. */
const drill: TrustedIssuer = { issuer: 'http://127.0.0.1:39600', jwksUri: 'http://127.0.0.1:39600/jwks', ...rfc9068 }

/**
 * Starts the authorization server and the MCP servers that trust it. Tokens for Issues are signed with RS256, those for
 * Billing with ES256.
 * @throws PortError
 */
export async function startLab(
  ports: Ports,
  { authorizationServer, scopes }: Provider,
  onError: (problem: string) => void,
): Promise<{ readonly issuer: Issuer; readonly servers: Servers }> {
  const place = await ports.at(0)
  const { servers, open } = await bindServers(ports)
  const { holder } = await makeCertificates()
  const tls = await ports.at(5, { cert: holder.pem, key: holder.key, requestCert: true, rejectUnauthorized: false })
  const address = `http://127.0.0.1:${place.port}`
  const issuer: Issuer = {
    issuer: address,
    jwksUri: `${address}/jwks`,
    mtls: `https://127.0.0.1:${tls.port}`,
    secret: randomBytes(24).toString('base64url'),
    opaque: `${address}/opaque`,
  }
  const resources = {
    ...Object.fromEntries(
      Object.values(servers).map(({ name, resource }) => [resource, name === 'issues' ? 'RS256' : 'ES256']),
    ),
    [`${address}/ps256`]: 'PS256',
    [`${address}/eddsa`]: 'EdDSA',
    [issuer.opaque]: 'opaque',
  }
  const listener = await authorizationServer({ ...issuer, resources, onError })
  place.serve(listener)
  tls.serve(listener)
  const metadata = await (await fetch(`${address}/.well-known/oauth-authorization-server`)).json()
  open({
    metadata: metadata as OAuthMetadata,
    issuers: [{ issuer: address, jwksUri: issuer.jwksUri, ...rfc9068 }, drill],
    scopes: scopes.slice(0, 1),
  })
  return { issuer, servers }
}

/**
 * Starts the MCP servers alone, for a reader's authorization server.
 * @throws PortError
 */
export async function startServers(ports: Ports, { metadata, trusted }: OwnIssuer): Promise<Servers> {
  const { servers, open } = await bindServers(ports)
  open({ metadata, issuers: [trusted, drill], scopes: [] })
  return servers
}

/** Takes the ports first: a server is called by its address, and the authorization server must know all of them. */
async function bindServers(ports: Ports) {
  const bind = async (n: number, name: LabServer['name'], careless: boolean) => {
    const { port, serve } = await ports.at(n)
    return { server: { name, careless, resource: `http://127.0.0.1:${port}/mcp` }, serve }
  }
  const bound = {
    issues: await bind(1, 'issues', false),
    carelessIssues: await bind(2, 'issues', true),
    billing: await bind(3, 'billing', false),
    carelessBilling: await bind(4, 'billing', true),
  }
  const { issues, carelessIssues, billing, carelessBilling } = bound
  const servers: Servers = {
    issues: issues.server,
    carelessIssues: carelessIssues.server,
    billing: billing.server,
    carelessBilling: carelessBilling.server,
  }
  const open = (trust: Trust) => {
    for (const { server, serve } of Object.values(bound)) serve(appOf(server, trust))
  }
  return { servers, open }
}
