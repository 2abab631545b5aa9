import { afterEach, expect, test, vi } from 'vitest'
import { tryTarget, wrongWith } from '../drill/targets/try'
import type { Target } from '../drill/targets/target'
import { openPorts, type Ports } from './ports'
import { appOf } from './server'
import { rfc9068 } from './verify'

// Making keys takes longer than the drill.
vi.mock('../drill/run-keys', async (original) => {
  const { makeKeys } = await original<typeof import('../drill/run-keys')>()
  const keys = makeKeys('lab')
  return { makeKeys: () => keys }
})

let ports: Ports
afterEach(() => ports.close())

/** One of the lab's servers, which trusts the fire drill alone. */
const start =
  (careless: boolean): Target['start'] =>
  async (issuer) => {
    ports = openPorts(0)
    const { port, serve } = await ports.at(0)
    const url = `http://127.0.0.1:${port}/mcp`
    const endpoints = { authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` }
    serve(
      appOf(
        { name: 'billing', careless, resource: url },
        {
          metadata: { issuer, ...endpoints, response_types_supported: ['code'] },
          issuers: [{ issuer, jwksUri: `${issuer}/jwks`, ...rfc9068 }],
          scopes: ['mcp:read'],
        },
      ),
    )
    return { url, close: ports.close }
  }

test.each<Target>([
  { name: 'strict', exit: 0, lacks: [], start: start(false) },
  { name: 'careless', exit: 1, lacks: ['audience', 'audience-presence', 'audience-type'], start: start(true) },
])('a fire drill of the $name server finds what it lacks and nothing else', async (target) => {
  expect(wrongWith(target, await tryTarget(target))).toEqual([])
})
