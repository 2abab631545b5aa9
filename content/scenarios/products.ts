import { type Stage, scenariosOf } from '@/lib/issuers/scenarios'
import { demoIssuer } from '../issuer'
import { type ProductId, products } from '../issuers'
import { samplesOf } from '../issuers/samples'
import { demoNow } from '../now'
import { servers } from '../servers'

const billing = servers[1]

const stage: Stage = {
  server: billing,
  setting: { resource: billing.resource, scope: 'billing:read', iat: demoNow - 60, exp: demoNow + 540 },
  keys: demoIssuer.keys,
  issuers: billing.issuers,
}

/** A product's id, and its profile's or its failure's. */
export type ProductScenarioId = `${ProductId}-${string}`

/** Tokens as products write them: shapes by their documentation, values invented. */
export const productScenarios = products.flatMap((product) =>
  scenariosOf(product, samplesOf(product.id), stage).map((scenario) => ({
    ...scenario,
    id: scenario.id as ProductScenarioId,
    group: 'products' as const,
  })),
)
