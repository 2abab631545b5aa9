import type { Scenario } from '../scenarios/scenario'
import { answerOf, type Reply } from './answer'
import type { Clue } from './recognise'
import type { Demo, Moment } from './rebase'
import type { Row } from './report'
import type { Run } from './run'
import { type Step, stepMaker } from './step'
import type { Asked } from './trouble'
import { endOf, type Outgoing, outgoing, type Protocol } from './protocol'

/** What a drill is given: the catalogue, names and keys of the run, and hands to reach out with. */
export interface Given {
  readonly scenarios: readonly Scenario[]
  readonly demo: Demo
  readonly run: Run
  readonly clues: readonly Clue[]
  /** Where links to the playground lead. */
  readonly site: string
  /** Sends one request. Never rejects; ends in bounded time. */
  readonly send: (request: Outgoing) => Promise<Reply>
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Tells the run's issuer to call that token active. */
  readonly vouch: (token: string) => void
  /** What the server has asked the run's issuer for so far. */
  readonly asked: () => Asked
  readonly limits: { readonly requests: number; readonly milliseconds: number }
  readonly onRow?: ((row: Row, done: number, of: number) => void) | undefined
}

/** Ids of the scenarios that are the good token of each kind. */
export const controls = { bearer: 'good-token-issues', dpop: 'dpop-good', mtls: 'mtls-good' } as const

/** Makes the steps of a run and sends them, one after another. */
export class Caller {
  readonly given: Given
  /** With the scopes that the server turned out to demand. */
  run: Run
  requests = 0
  readonly #startedAt: number
  #nonce: string | null = null
  #maker: Promise<(scenario: Scenario, at: Moment) => Promise<Step>>

  constructor(given: Given) {
    this.given = given
    this.run = given.run
    this.#startedAt = given.clock()
    this.#maker = stepMaker(given.demo, given.run)
  }

  /** Seconds. */
  get now(): number {
    return Math.floor(this.given.clock() / 1000)
  }

  /** Milliseconds. */
  get taken(): number {
    return this.given.clock() - this.#startedAt
  }

  get isOver(): boolean {
    const { requests, milliseconds } = this.given.limits
    return this.requests >= requests || this.taken > milliseconds
  }

  demand(scopes: readonly string[], claims: Run['claims'] = this.run.claims): void {
    this.run = { ...this.run, scopes, claims }
    this.#maker = stepMaker(this.given.demo, this.run)
  }

  async step(scenario: Scenario | string): Promise<Step> {
    const found = typeof scenario === 'string' ? this.given.scenarios.find(({ id }) => id === scenario) : scenario
    if (!found) throw new TypeError(`no scenario ${scenario}`)
    return (await this.#maker)(found, { now: this.now, serial: this.requests, nonce: this.#nonce })
  }

  send(request: Outgoing): Promise<Reply> {
    this.requests++
    return this.given.send(request)
  }

  /** Sends a step, once more with the nonce that its proof lacked, and ends the session that it may have opened. */
  async sendStep(step: Step, protocol: Protocol, isAgain = false): Promise<Reply> {
    if (step.vouched) this.given.vouch(step.token)
    const { request } = step.input
    const reply = await this.send(outgoing(this.run.url, request, protocol))
    if ('failed' in reply) return reply
    const { nonce, session } = reply
    if (nonce !== null && nonce !== this.#nonce) {
      this.#nonce = nonce
      const scenario = this.given.scenarios.find(({ id }) => id === step.scenario.id)
      // A server may have a new nonce in every answer (RFC 9449 §8.2).
      if (answerOf(reply).error === 'use_dpop_nonce' && scenario && !isAgain)
        return this.sendStep(await this.step(scenario), protocol, true)
    }
    if (session !== null) await this.send(endOf(this.run.url, protocol, session, request.authorization))
    return reply
  }
}
