import type { Setting } from '@/lib/issuers/sample'
import type { Scenario } from '@/lib/scenarios/scenario'
import { type Stage, scenariosOf } from '@/lib/issuers/scenarios'
import { demoIssuer } from '../issuer'
import { type ProductId, products } from '../issuers'
import { samplesOf } from '../issuers/samples'
import { demoNow } from '../now'
import { servers } from '../servers'

const billing = servers[1]

/** What the products’ samples are filled with. */
export const productSetting: Setting = {
  resource: billing.resource,
  scope: 'billing:read',
  iat: demoNow - 60,
  exp: demoNow + 540,
}

const stage: Stage = {
  server: billing,
  setting: productSetting,
  keys: demoIssuer.keys,
  issuers: billing.issuers,
}

/** A product's id, and its profile's or its failure's. */
type ProductScenarioId = `${ProductId}-${string}`

const ofProduct = (scenario: Scenario) => ({
  ...scenario,
  id: scenario.id as ProductScenarioId,
  group: 'products' as const,
})

const byProduct: ReadonlyMap<string, readonly ReturnType<typeof ofProduct>[]> = new Map(
  products.map((product) => [product.id, scenariosOf(product, samplesOf(product.id), stage).map(ofProduct)]),
)

/** Tokens as products write them: shapes by their documentation, values invented. */
export const productScenarios = [...byProduct.values()].flat()

/** Those of one product. Their ids do not tell: one product’s id may begin like another’s. */
export const scenariosOfProduct = (id: string) => byProduct.get(id) ?? []
