import { strictPolicy } from '@/lib/pipeline/policy'
import type { TargetServer } from '@/lib/pipeline/types'
import { stateless } from './sdk1'
import { type Handler, serve, type Target } from './target'
import { freePort } from './try'

/** Their packages are those of the parity run, and installed by the command alone. */
const gateOf = (file: string) =>
  import(/* @vite-ignore */ new URL(`../../parity/servers/${file}.mjs`, import.meta.url).href)

const asked = (resource: string, issuer: string, off: readonly string[]): TargetServer => ({
  id: 'target',
  name: 'target',
  resource,
  issuers: [{ issuer, keys: null }],
  policy: { ...strictPolicy, off },
})

/** A gate in front of an MCP server on the SDK. */
const behind =
  (stack: string, off: readonly string[] = []): Target['start'] =>
  async (issuer) => {
    const { gates } = await gateOf(stack)
    return serve((app, resource) => {
      const gate: Handler = gates[stack](asked(resource, issuer, off), () => `${issuer}/jwks`)
      app.all('/mcp', gate, stateless)
    })
  }

/** FastMCP listens itself. */
const fastmcp =
  (off: readonly string[] = []): Target['start'] =>
  async (issuer) => {
    const { startFastMcp } = await gateOf('fastmcp')
    const port = await freePort()
    const url = `http://127.0.0.1:${port}/mcp`
    const only = { target: asked(url, issuer, off), keysAt: () => `${issuer}/jwks` }
    const server = await startFastMcp(new Map([[undefined, only]]), '/mcp', port)
    return { url, close: () => server.stop() }
  }

const audience = ['audience', 'audience-presence', 'audience-type']

/** Servers on a stack beside the MCP SDKs. */
export const stackTargets: readonly Target[] = [
  { name: 'mcp-auth, strict', exit: 0, lacks: [], start: behind('mcp-auth') },
  { name: 'mcp-auth, careless', exit: 1, lacks: audience, start: behind('mcp-auth', ['audience']) },
  { name: 'fastmcp, strict', exit: 0, lacks: [], start: fastmcp() },
  { name: 'fastmcp, careless', exit: 1, lacks: audience, start: fastmcp(['audience']) },
  // This one cannot be set to leave the audience out.
  { name: 'express-oauth2-jwt-bearer, strict', exit: 0, lacks: [], start: behind('express-oauth2-jwt-bearer') },
  {
    name: 'express-oauth2-jwt-bearer, any type',
    exit: 0,
    lacks: [],
    sees: { advice: 20 },
    start: behind('express-oauth2-jwt-bearer', ['type', 'required-claims']),
  },
]
