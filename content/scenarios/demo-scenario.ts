import type { Scenario, TokenRecipe } from '@/lib/scenarios/scenario'
import type { GoodTokenId } from '../mint'
import type { ServerId } from '../servers'
import type { scenarioGroups } from './groups'

/** A scenario of this site: a server, a good token or a group that does not exist does not compile. */
export type DemoScenario = Scenario<{
  server: ServerId
  goodToken: GoodTokenId
  group: keyof typeof scenarioGroups
}>
export type DemoToken = TokenRecipe<GoodTokenId>
