import { servers, world } from '@/content/catalog'
import { type HttpAnswer, challenge } from '@/lib/pipeline/challenge'
import { findMember } from '@/lib/pipeline/encoding/json'
import type { Report, TargetServer } from '@/lib/pipeline/types'
import { validate } from '@/lib/pipeline/validate'
import { type Summary, summarize } from '@/lib/pipeline/verdict'
import { type Station, stationsOf } from '@/lib/judge/stations'
import { inputOf, serverOf } from '@/lib/scenarios/run'
import { type Scenario, type TokenRecipe, absent } from '@/lib/scenarios/scenario'
import type { AudienceChoice, Choice } from './choice'

/** What an example shows: plain JSON, the same at build and in the page. */
export interface View {
  readonly summary: Summary
  readonly answer: HttpAnswer | null
  readonly stations: readonly Station[]
  readonly server: { readonly name: string; readonly resource: string; readonly scopes: string }
  /** The texts of the claims a reader compares; `null` where the token has none to read. */
  readonly token: { readonly aud: string; readonly scope: string } | null
}

/** Runs the pipeline on a scenario as the reader has changed it. */
export async function viewOf(scenario: Scenario, choice: Choice): Promise<View> {
  const asked = askedBy(scenario, choice)
  const input = await inputOf(
    { ...asked, token: scenario.token && changed(scenario.token, choice, serverOf(asked, world).resource) },
    world,
  )
  const report = await validate(input)
  const { name, resource, policy } = input.server
  return {
    summary: summarize(report, input.server),
    answer: challenge(report, input.server),
    stations: stationsOf(report),
    server: { name, resource, scopes: policy.requiredScopes.join(' ') },
    token: claimsOf(report),
  }
}

/** Another server is asked as it is, without the scenario's changes to the one it was written for. */
function askedBy(scenario: Scenario, { server }: Choice): Scenario {
  if (server === null) return scenario
  const { policy: _, issuers: __, resource: ___, ...rest } = scenario
  return { ...rest, server }
}

function changed(recipe: TokenRecipe, { audience, expired }: Choice, own: string): TokenRecipe {
  const times = expired ? { iat: world.mint.now - 690, exp: world.mint.now - 90 } : {}
  const aud = audience === 'as-issued' ? {} : { aud: audienceOf(audience, own) }
  return { ...recipe, claims: { ...recipe.claims, ...aud, ...times } }
}

function audienceOf(choice: Exclude<AudienceChoice, 'as-issued'>, own: string): unknown {
  const all: readonly TargetServer[] = servers
  switch (choice) {
    case 'this':
      return own
    case 'other':
      return all.find((s) => s.resource !== own)?.resource
    case 'none':
      return absent
    case 'client':
      return world.mint.claims.client_id
    case 'star':
      return '*'
  }
}

function claimsOf({ facts }: Report): View['token'] {
  const { claims } = facts
  if (!claims) return null
  // A string without its quotes, so that it lines up with the server's name; anything else as sent.
  const textOf = (name: string) => {
    const member = findMember(claims, name)
    return typeof member?.value === 'string' ? member.value : (member?.text ?? '')
  }
  return { aud: textOf('aud'), scope: textOf('scope') }
}
