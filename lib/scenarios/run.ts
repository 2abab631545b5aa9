import { plainRequest } from '../pipeline/request'
import type { TargetServer, ValidationInput } from '../pipeline/types'
import { type Mint, mintToken } from './mint'
import type { Scenario } from './scenario'

/** Everything scenarios refer to by name. */
export interface World {
  readonly servers: readonly TargetServer[]
  readonly mint: Mint
}

/** The server a scenario asks, with the scenario's changes to its policy. */
export function serverOf(scenario: Pick<Scenario, 'server' | 'policy' | 'issuers' | 'resource'>, world: World): TargetServer {
  const server = world.servers.find((s) => s.id === scenario.server)
  if (!server) throw new TypeError(`no server ${scenario.server}`)
  return { ...server, resource: scenario.resource ?? server.resource, issuers: scenario.issuers ?? server.issuers, policy: { ...server.policy, ...scenario.policy } }
}

/** The token a scenario presents; empty when it presents none. */
export async function tokenOf(scenario: Scenario, world: World): Promise<string> {
  return scenario.token ? mintToken(scenario.token, world.mint) : ''
}

/** A scenario, ready for `validate`. */
export async function inputOf(scenario: Scenario, world: World): Promise<ValidationInput> {
  const token = await tokenOf(scenario, world)
  const authorization = scenario.authorization?.map((value) => value.replaceAll('{token}', token)) ?? [`Bearer ${token}`]
  const server = serverOf(scenario, world)
  const request = plainRequest(server.resource, { ...scenario.request, authorization: scenario.token || scenario.authorization ? authorization : [] })
  return { request, server, now: world.mint.now, introspection: scenario.introspection ?? null }
}
