import { mintToken } from '@/lib/scenarios/mint'
import { demoMint } from './mint'
import { demoNow } from './now'
import type { DemoToken } from './scenarios/demo-scenario'

const recipes: readonly (readonly [name: string, recipe: DemoToken])[] = [
  ['For Issues', { goodFor: 'issues' }],
  ['For Billing', { goodFor: 'billing', claims: { jti: 't-002' } }],
  ['For Tenant 2', { goodFor: 'tenant-2', claims: { jti: 't-003' } }],
  [
    'For Issues, wide scope',
    { goodFor: 'issues', claims: { jti: 't-004', scope: 'issues:read billing:read files:read' } },
  ],
  ['For Issues, expired', { goodFor: 'issues', claims: { jti: 't-005', iat: demoNow - 660, exp: demoNow - 60 } }],
]

/** What Alice’s client holds. */
export const aliceTokens = (): Promise<readonly { readonly name: string; readonly token: string }[]> =>
  Promise.all(recipes.map(async ([name, recipe]) => ({ name, token: await mintToken(recipe, demoMint) })))
