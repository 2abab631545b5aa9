import { type ScenarioId, scenarioById, servers, world } from '@/content/catalog'
import type { Scenario, TokenRecipe } from '@/lib/scenarios/scenario'
import { ClaimLines } from './claim-lines'

/** The claims of a recipe's token as its issuer writes them. */
export const decodedClaims = ({ goodFor, claims }: TokenRecipe): Readonly<Record<string, unknown>> => ({
  ...world.mint.claims,
  ...world.mint.goodFor[goodFor],
  ...claims,
})

/** The decoded token of an example. */
export function TokenClaims({ scenario: id }: { readonly scenario: ScenarioId }) {
  const { token }: Scenario = scenarioById(id)
  if (!token) throw new TypeError(`<TokenClaims scenario="${id}">: it presents no token`)
  return (
    <figure className="token-claims">
      <figcaption>The token for {servers.find((server) => server.id === token.goodFor)?.name.toLowerCase()}</figcaption>
      <ClaimLines claims={decodedClaims(token)} />
    </figure>
  )
}
