import type { Scenario } from '@/lib/scenarios/scenario'
import { attack } from './attack'
import { issuerMistakes, severalAudiences, spelling, tenants } from './audience'
import { certificateScenarios, dpopScenarios } from './binding'
import { crypto } from './crypto'
import { format } from './format'
import { issuerScenarios, scopeScenarios, typeScenarios } from './identity'
import { keyScenarios } from './keys'
import { policyScenarios } from './policies'
import { productScenarios } from './products'
import { request } from './request'
import { time } from './time'

/** The gallery's shelves, in order. */
export const scenarioGroups = {
  attack: 'The attack',
  'issuer-mistakes': 'How authorization servers get aud wrong',
  'several-audiences': 'More than one audience',
  products: 'Tokens as products write them',
  spelling: 'Almost the same URI',
  tenants: 'Tenants on one host',
  time: 'Time',
  issuer: 'Issuer and required claims',
  type: 'Kinds of token',
  crypto: 'Algorithms, keys, signatures',
  format: 'Malformed tokens',
  request: 'The request',
  dpop: 'Bound to a key (DPoP)',
  mtls: 'Bound to a certificate (mTLS)',
  scope: 'Scope',
} as const

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
] as const satisfies readonly (Scenario & { group: keyof typeof scenarioGroups })[]

/** Every example of the site: gallery, docs, links and tests read this list. */
export const scenarios = [...written, ...productScenarios] as const

export type ScenarioId = (typeof scenarios)[number]['id']
