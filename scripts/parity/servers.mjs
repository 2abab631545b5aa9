// Starts every server that is asked: one application for the stacks on Express, and FastMCP's own.
import { appOf, freePort, listen, startKeys } from './app.mjs'
import { gates as expressGates } from './servers/express-oauth2-jwt-bearer.mjs'
import { startFastMcp } from './servers/fastmcp.mjs'
import { gates as joseGates } from './servers/jose.mjs'
import { gates as mcpAuthGates } from './servers/mcp-auth.mjs'
import { gates as mcpHandlerGates } from './servers/mcp-handler.mjs'
import * as sdkV1 from './servers/sdk-v1.mjs'
import * as sdkV2 from './servers/sdk-v2.mjs'

const gates = { ...sdkV1.gates, ...sdkV2.gates, ...expressGates, ...joseGates, ...mcpAuthGates, ...mcpHandlerGates }
const pathOf = ({ request: { url } }) => (URL.canParse(url) ? new URL(url).pathname : '/')

/** Stacks that more than one gate stands for: what is said of them is said of both SDKs. */
const gatesOf = { 'expected-resource': ['expected-resource', 'expected-resource-v2'] }

/** @returns `serversOf(stack, case)`, each with its gate and port, and `stop()`. */
export async function startServers(parityCases) {
  const { cases, keys } = await startKeys(parityCases)
  const express = await listen(appOf(gates, cases, (gate) => (gate in sdkV2.gates ? sdkV2.endpoint : sdkV1.endpoint)))
  // FastMCP listens for one path.
  const ports = new Map()
  for (const path of new Set(parityCases.map(({ input }) => pathOf(input)))) ports.set(path, await freePort())
  const owned = await Promise.all([...ports].map(([path, port]) => startFastMcp(cases, path, port)))
  return {
    serversOf({ id }, { input }) {
      if (id === 'fastmcp') return [{ gate: id, port: ports.get(pathOf(input)) }]
      return (gatesOf[id] ?? [id]).map((gate) => ({ gate, port: express.address().port }))
    },
    async stop() {
      await Promise.all(owned.map((server) => server.stop()))
      for (const server of [express, keys]) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}
