import { sha256 } from '../pipeline/encoding/sha256'
import type { ValidationInput } from '../pipeline/types'
import { inputOf, serverOf, type World } from '../scenarios/run'
import { absent, type Scenario, type TokenRecipe } from '../scenarios/scenario'
import { judgeRequest } from './judge-request'
import type { Judgement } from './judgement'

/** Whom the token of a changed example is for: `this` and `other` are servers, `client` is its client. */
export type ExampleAudience = 'as-issued' | 'this' | 'other' | 'none' | 'client' | 'star'

/** What an example lets a reader change. */
export interface ExampleChange {
  /** `null`: the server of the scenario, with the scenario's policy. */
  readonly server: string | null
  readonly audience: ExampleAudience
  readonly expired: boolean
}

/** Judges a scenario as its author wrote it. */
export const judgeScenario = async (scenario: Scenario, world: World): Promise<Judgement> =>
  judgeRequest(await inputOf(scenario, world))

/** Judges a scenario as the reader has changed it. */
export const judgeExample = async (scenario: Scenario, change: ExampleChange, world: World): Promise<Judgement> =>
  judgeRequest(await exampleInput(scenario, change, world))

/** SHA-256 in base64url of all that a judgement says. */
export const digestOf = (judgement: Judgement): Promise<string> =>
  sha256(new TextEncoder().encode(JSON.stringify(judgement)))

/** Judges again what was judged elsewhere. `same`: it came out as there, to the letter. */
export async function judgeAgain(
  input: ValidationInput,
  digest: string,
): Promise<{ readonly judgement: Judgement; readonly same: boolean }> {
  const judgement = await judgeRequest(input)
  return { judgement, same: (await digestOf(judgement)) === digest }
}

/** Only a token made of plain claims can be given another audience and signed again. */
export const canChangeToken = ({ token }: Scenario): boolean =>
  token !== null && !token.text && !token.payloadText && !token.claimTexts && !token.claimsAgain && !token.afterwards

function exampleInput(scenario: Scenario, change: ExampleChange, world: World): Promise<ValidationInput> {
  const asked = askedServer(scenario, change)
  const token = scenario.token && changedToken(scenario.token, change, serverOf(asked, world).resource, world)
  return inputOf({ ...asked, token }, world)
}

/** Another server is asked as it is, without the scenario's changes to the one it was written for. */
function askedServer(scenario: Scenario, { server }: ExampleChange): Scenario {
  if (server === null) return scenario
  const { policy: _, issuers: __, resource: ___, ...rest } = scenario
  return { ...rest, server }
}

function changedToken(
  recipe: TokenRecipe,
  { audience, expired }: ExampleChange,
  own: string,
  world: World,
): TokenRecipe {
  const times = expired ? { iat: world.mint.now - 690, exp: world.mint.now - 90 } : {}
  const aud = audience === 'as-issued' ? {} : { aud: audienceOf(audience, own, world) }
  return { ...recipe, claims: { ...recipe.claims, ...aud, ...times } }
}

function audienceOf(choice: Exclude<ExampleAudience, 'as-issued'>, own: string, { servers, mint }: World): unknown {
  switch (choice) {
    case 'this':
      return own
    case 'other':
      return servers.find((s) => s.resource !== own)?.resource
    case 'none':
      return absent
    case 'client':
      return mint.claims.client_id
    case 'star':
      return '*'
  }
}
