import { plainRequest } from '../pipeline/http/request'
import type { HttpRequest, TargetServer, ValidationInput } from '../pipeline/types'
import { type Mint, mintToken } from './mint'
import { mintProof } from './proof'
import type { Scenario } from './scenario'

/** Everything scenarios refer to by name. */
export interface World {
  readonly servers: readonly TargetServer[]
  readonly mint: Mint
}

/** The server a scenario asks, with the scenario's changes to its policy. */
export function serverOf(
  scenario: Pick<Scenario, 'server' | 'policy' | 'issuers' | 'resource'>,
  world: World,
): TargetServer {
  const server = world.servers.find((s) => s.id === scenario.server)
  if (!server) throw new TypeError(`no server ${scenario.server}`)
  return {
    ...server,
    resource: scenario.resource ?? server.resource,
    issuers: scenario.issuers ?? server.issuers,
    policy: { ...server.policy, ...scenario.policy },
  }
}

/** The token a scenario presents; empty when it presents none. */
export async function tokenOf(scenario: Scenario, world: World): Promise<string> {
  return scenario.token ? mintToken(scenario.token, world.mint) : ''
}

/** The request a scenario makes with that token. */
export async function requestOf(scenario: Scenario, token: string, world: World): Promise<HttpRequest> {
  const authorization = scenario.authorization?.map((value) => value.replaceAll('{token}', token)) ?? [
    `${scenario.proofs ? 'DPoP' : 'Bearer'} ${token}`,
  ]
  const server = serverOf(scenario, world)
  const request = plainRequest(server.resource, {
    ...scenario.request,
    authorization: scenario.token || scenario.authorization ? authorization : [],
  })
  const dpop = await Promise.all((scenario.proofs ?? []).map((recipe) => mintProof(recipe, request, token, world.mint)))
  return { ...request, dpop: [...request.dpop, ...dpop] }
}

/** A scenario, ready for `validate`. */
export async function inputOf(scenario: Scenario, world: World): Promise<ValidationInput> {
  const request = await requestOf(scenario, await tokenOf(scenario, world), world)
  return {
    request,
    server: serverOf(scenario, world),
    now: world.mint.now,
    introspection: scenario.introspection ?? null,
  }
}
