import { attack } from './attack'
import { issuerMistakes, severalAudiences, spelling, tenants } from './audience'
import { certificateScenarios, dpopScenarios } from './binding'
import { crypto } from './crypto'
import type { DemoScenario } from './demo-scenario'
import { format } from './format'
import { issuerScenarios, scopeScenarios, typeScenarios } from './identity'
import { keyScenarios } from './keys'
import { policyScenarios } from './policies'
import { productScenarios } from './products'
import { request } from './request'
import { time } from './time'

export { scenarioGroups } from './groups'

/** Those written one by one. */
const written = [
  ...attack,
  ...issuerMistakes,
  ...severalAudiences,
  ...spelling,
  ...tenants,
  ...time,
  ...issuerScenarios,
  ...typeScenarios,
  ...crypto,
  ...keyScenarios,
  ...format,
  ...request,
  ...dpopScenarios,
  ...certificateScenarios,
  ...scopeScenarios,
  ...policyScenarios,
] as const satisfies readonly DemoScenario[]

/** Every example of the site: gallery, docs, links and tests read this list. */
export const scenarios = [...written, ...productScenarios] as const

export type ScenarioId = (typeof scenarios)[number]['id']
