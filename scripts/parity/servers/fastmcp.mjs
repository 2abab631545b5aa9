// FastMCP owns its listener: each address of an endpoint has a server, and which case is asked stands in a header.
import { FastMCP } from 'fastmcp'
import { verifierOf } from '../verifier.mjs'

const logger = { debug() {}, error() {}, info() {}, log() {}, warn() {} }

/**
 * @param {ReadonlyMap<string, { target: object, keysAt: (n: number) => string }>} cases
 * @returns one server, listening on that port for that path.
 */
export async function startFastMcp(cases, path, port) {
  const verifiers = new Map()
  const verifierFor = (name) => {
    if (!verifiers.has(name)) verifiers.set(name, verifierOf(cases.get(name).target, cases.get(name).keysAt))
    return verifiers.get(name)
  }
  const server = new FastMCP({
    name: 'parity',
    version: '1.0.0',
    logger,
    async authenticate(request) {
      const [scheme, token] = (request.headers.authorization ?? '').split(' ')
      if (scheme.toLowerCase() !== 'bearer' || !token) throw new Response(null, { status: 401 })
      try {
        return { claims: await verifierFor(request.headers['x-case'])(token) }
      } catch {
        throw new Response(null, { status: 401, statusText: 'Unauthorized' })
      }
    },
  })
  server.addTool({ name: 'whoami', description: 'Who calls', execute: async () => 'Alice' })
  await server.start({
    transportType: 'httpStream',
    httpStream: { port, host: '127.0.0.1', endpoint: path, stateless: true, enableJsonResponse: true },
  })
  return server
}
