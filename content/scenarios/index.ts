import { attackScenarios } from './attack'
import { cryptoScenarios } from './crypto'
import type { DemoScenario } from './demo-scenario'
import { dpopScenarios } from './dpop'
import { formatScenarios } from './format'
import { issuerScenarios } from './issuer'
import { issuerMistakesScenarios } from './issuer-mistakes'
import { mtlsScenarios } from './mtls'
import { productScenarios } from './products'
import { requestScenarios } from './request'
import { scopeScenarios } from './scope'
import { severalAudiencesScenarios } from './several-audiences'
import { spellingScenarios } from './spelling'
import { tenantsScenarios } from './tenants'
import { timeScenarios } from './time'
import { typeScenarios } from './type'

export { groupWords, scenarioGroups } from './groups'

/** Those written one by one. */
const written = [
  ...attackScenarios,
  ...issuerMistakesScenarios,
  ...severalAudiencesScenarios,
  ...spellingScenarios,
  ...tenantsScenarios,
  ...timeScenarios,
  ...issuerScenarios,
  ...typeScenarios,
  ...cryptoScenarios,
  ...formatScenarios,
  ...requestScenarios,
  ...dpopScenarios,
  ...mtlsScenarios,
  ...scopeScenarios,
] as const satisfies readonly DemoScenario[]

/** Every example of the site: gallery, docs, links and tests read this list. */
export const scenarios = [...written, ...productScenarios] as const

export type ScenarioId = (typeof scenarios)[number]['id']
