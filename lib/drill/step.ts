import { judgeRequest } from '../judge/judge-request'
import type { Judgement } from '../judge/judgement'
import { stepsOf } from '../judge/station'
import { plainJose } from '../oracle/plain-jose'
import { checkById } from '../pipeline/checks'
import type { ValidationInput } from '../pipeline/types'
import { requestOf, serverOf, tokenOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { type Demo, type Moment, rebase, swapsOf } from './rebase'
import type { Run } from './run'
import { sameServer } from './spelling'
import { type Weight, weightOf } from './weight'

/** One request of the drill, and what a strict server of that name answers. */
export interface Step {
  readonly scenario: Scenario
  readonly token: string
  readonly input: ValidationInput
  readonly judgement: Judgement
  /** `null` where the good answer is acceptance. */
  readonly weight: Weight | null
  /** An honest issuer calls the token active: it wrote it for somebody, and it is in time. */
  readonly vouched: boolean
  /** Why this cannot be asked of that server; empty if it can. */
  readonly complaints: readonly string[]
}

/** Makes the requests of a run out of the demo's scenarios. */
export async function stepMaker(demo: Demo, run: Run): Promise<(scenario: Scenario, at: Moment) => Promise<Step>> {
  const swaps = await swapsOf(demo, run)
  return async (scenario, at) => {
    const { scenario: rebased, world, complaints } = rebase(scenario, demo, run, swaps, at)
    const token = await tokenOf(rebased, world)
    const request = await requestOf(rebased, token, world)
    const sent = { ...request, url: await withGoodToken(request.url, rebased, world) }
    const input = { request: sent, server: serverOf(rebased, world), now: at.now }
    const judgement = await judgeRequest(input)
    return {
      scenario: rebased,
      token,
      input,
      judgement,
      weight: await weigh(rebased, input, judgement, run),
      vouched: token !== '' && rebased.token?.text === undefined && isVouched(judgement),
      complaints,
    }
  }
}

/** A token in the address is a good one: a worthless one would be refused for itself. */
async function withGoodToken(url: string, scenario: Scenario, world: Parameters<typeof tokenOf>[1]): Promise<string> {
  const address = new URL(url)
  if (!address.searchParams.has('access_token')) return url
  address.searchParams.set('access_token', await tokenOf({ ...scenario, token: { goodFor: scenario.server } }, world))
  return address.href
}

async function weigh(scenario: Scenario, input: ValidationInput, { verdict, token }: Judgement, run: Run) {
  if (verdict.outcome === 'accepted') return null
  const { decidedBy, reason } = verdict
  const jose = await plainJose(input)
  const named = decidedBy === 'audience' ? audiencesIn(token?.aud ?? '') : []
  const ownName =
    named.some((name) => sameServer(name, run.resource)) || (decidedBy === 'issuer-trust' && reason === 'slash')
  return weightOf(scenario, { decidedBy, reason, jose }, ownName)
}

/** The texts of an `aud` as a judgement shows it: a string, or the JSON text of a list. */
function audiencesIn(aud: string): readonly string[] {
  if (!aud.startsWith('[')) return [aud]
  const list: unknown = JSON.parse(aud)
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}

/** What an issuer writes into a token that it answers for: whom it is for, and what it grants. */
const issuersChoice = ['audience', 'scope', 'request']

const isVouched = ({ stations }: Judgement): boolean =>
  stepsOf(stations).every(
    ({ id, status }) =>
      (status !== 'fail' && status !== 'unknown') || issuersChoice.includes(checkById(id)?.group ?? ''),
  )
