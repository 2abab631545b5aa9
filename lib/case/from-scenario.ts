import { type World, requestOf, serverOf, tokenOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { publicKeysOf } from './public-keys'
import type { Case } from './case'
import { initialCase } from './link-state'

/** The inputs that show a scenario. One that asks a server no preset describes asks the reader's own. */
export async function caseOfScenario(scenario: Scenario, world: World): Promise<Case> {
  const token = await tokenOf(scenario, world)
  const server = serverOf(scenario, world)
  const other = scenario.issuers !== undefined || scenario.resource !== undefined
  const { dpop } = await requestOf(scenario, token, world)
  const several = server.issuers.length > 1
  const given = server.issuers.flatMap(({ issuer, keys }) =>
    (keys?.keys ?? []).map((jwk) => (several ? { issuer, ...jwk } : jwk)),
  )
  const keys = publicKeysOf(given)
  return {
    ...initialCase,
    token,
    server: other ? 'mine' : scenario.server,
    policy: other ? server.policy : (scenario.policy ?? {}),
    ...(other && {
      mine: { ...initialCase.mine, resource: server.resource, issuer: server.issuers.map((i) => i.issuer).join(' ') },
      ...(keys.length > 0 && { keysText: JSON.stringify({ keys }, null, 2) }),
    }),
    secret: secretOf(given.find((k) => k.kty === 'oct')?.k),
    clock: { kind: 'fixed', at: world.mint.now },
    scheme: scenario.proofs ? 'DPoP' : initialCase.scheme,
    request: { ...scenario.request, ...(dpop.length > 0 && { dpop }) },
    introspection: scenario.introspection ?? initialCase.introspection,
    authorization: scenario.authorization?.map((value) => value.replaceAll('{token}', token)) ?? null,
  }
}

/** Scenarios' secrets are ASCII words. */
const secretOf = (k: string | undefined): string => (k ? atob(k.replaceAll('-', '+').replaceAll('_', '/')) : '')
