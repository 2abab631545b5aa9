import { expectLike, likenessOf } from './claims/likeness'
import type { JsonObject } from './encoding/json'
import type { InputsByAddress } from './inputs'
import { KnownFacts } from './known-facts'
import type { Decision } from './outcomes'
import { pick } from './pick'
import type { PreparedCheck, PreparedPipeline } from './prepared'
import { isObjection } from './run-all'
import { isPending, runCheck } from './run-check'
import { type ComparedTargets, viewAt } from './targets'
import type { FactName, Facts, Verdict } from './types'
import type { ServerView } from './views'

/**
 * Tokens with one header and claims that are alike, presented the same way: in one Authorization header, with nothing
 * beside it. A check that does not say `varies` decides the same of all of them, so their verdicts hang on what the
 * others decide.
 */
interface Family {
  /** What signatures are verified with. Mostly one; none where no server gets so far. */
  readonly signers: readonly Partial<Facts>[]
  /** By what the checks that vary object to. */
  readonly verdicts: Map<string, readonly Verdict[]>
  /** How many further tokens have been found to be of it. */
  tokens: number
}

/** From one of so many tokens of a family it is learnt how its claims are written, if that is not known: it takes time. */
const learnsEvery = 64

/** So many lists of verdicts are remembered, of whatever families. */
const mostRemembered = 2048

/** A token for which the checks that vary have been run, but for the slow one. */
interface FamilyToken {
  readonly known: KnownFacts
  readonly header: JsonObject
  readonly claims: JsonObject
  /** Of its family. */
  readonly key: string
  readonly objections: string
}

/** A check that varies, as it sees one server. */
interface VaryingCheck {
  readonly step: PreparedCheck
  readonly view: ServerView
  readonly address: number
}

/** What a check was handed, and what it has decided. */
export interface GivenDecision {
  readonly facts: Partial<Facts>
  readonly decision: Decision
}

/** What running all checks for all servers has come to. */
export interface FullRun {
  readonly verdicts: readonly Verdict[]
  readonly decisionsOf: (step: PreparedCheck) => readonly GivenDecision[]
}

/** The verdicts for the tokens of a family, from the few checks that vary: the same as from running all. */
export class TokenFamilies {
  /** In the order of the pipeline: at the first server, and at others where they are another to the check. */
  readonly #varying: readonly VaryingCheck[]
  /** The slow one, how it sees the servers, and what it needs that no check that varies provides. */
  readonly #slow: {
    readonly step: PreparedCheck
    readonly view: ServerView
    readonly needs: readonly FactName[]
  } | null
  #byHeader = new WeakMap<JsonObject, Map<string, Family>>()
  #remembered = 0

  constructor({ steps }: PreparedPipeline, { first, otherViews }: ComparedTargets) {
    const varying = steps.filter(({ check }) => check.varies)
    const provided = new Set(varying.flatMap(({ check }) => check.provides))
    const slow = varying.find(({ check }) => check.slow)
    this.#slow = slow
      ? { step: slow, view: viewAt(first, slow), needs: slow.needs.filter((fact) => !provided.has(fact)) }
      : null
    this.#varying = varying.flatMap((step) => {
      if (step === slow) return []
      const others = otherViews.find((one) => one.step === step)?.views ?? []
      return [{ view: viewAt(first, step), address: 0 }, ...others].map(({ view, address }) => ({
        step,
        view,
        address: address ?? 0,
      }))
    })
  }

  /** The verdict of each server. @param runAll runs all checks */
  async judge(inputs: InputsByAddress, runAll: () => Promise<FullRun>): Promise<readonly Verdict[]> {
    const token = this.#read(inputs)
    const slow = this.#slow
    if (!token || !slow) return (await runAll()).verdicts
    const family = this.#byHeader.get(token.header)?.get(token.key)
    if (!family) {
      const run = await runAll()
      this.#found(token, run)
      return run.verdicts
    }
    if (token.claims.alike === null && family.tokens++ % learnsEvery === 0) expectLike(token.claims)
    let objections: string | null = token.objections
    const { signers } = family
    for (const facts of signers) {
      // With one, what is known of the token is needed for nothing else.
      const known = signers.length === 1 ? token.known : token.known.copy()
      known.add(facts)
      const decision = await runCheck(slow.step, slow.view, inputs.first, known)
      objections = joined(objections, objectionOf(this.#varying.length, decision))
    }
    const before = objections === null ? undefined : family.verdicts.get(objections)
    if (before) return before
    const { verdicts } = await runAll()
    this.#remember(token, family, objections, verdicts)
    return verdicts
  }

  #found(token: FamilyToken, { verdicts, decisionsOf }: FullRun): void {
    const slow = this.#slow
    if (!slow) return
    const signed = decisionsOf(slow.step).filter(({ decision }) => decision.status !== 'blocked')
    const objections = signed.reduce<string | null>(
      (all, { decision }) => joined(all, objectionOf(this.#varying.length, decision)),
      token.objections,
    )
    const signers = signed.map(({ facts }) => pick(facts, slow.needs))
    this.#remember(token, { signers, verdicts: new Map(), tokens: 0 }, objections, verdicts)
  }

  #remember(
    { header, key }: FamilyToken,
    family: Family,
    objections: string | null,
    verdicts: readonly Verdict[],
  ): void {
    if (objections === null) return
    if (++this.#remembered > mostRemembered) [this.#byHeader, this.#remembered] = [new WeakMap(), 0]
    const families = this.#byHeader.get(header) ?? new Map<string, Family>()
    this.#byHeader.set(header, families.set(key, family))
    family.verdicts.set(objections, verdicts)
  }

  /** Runs the checks that vary. `null`: something is unusual, and all are to be run. */
  #read(inputs: InputsByAddress): FamilyToken | null {
    const { request, introspection } = inputs.first
    const { authorization, dpop, clientCertificate, form, method, origin } = request
    // Tokens that come by the thousand come alone.
    if (authorization.length !== 1 || dpop.length > 0 || clientCertificate !== null) return null
    if (form !== null || origin !== null || introspection !== null) return null
    const known = new KnownFacts()
    let objections = ''
    for (let i = 0; i < this.#varying.length; i++) {
      const { step, view, address } = this.#varying[i] as VaryingCheck
      const decision = runCheck(step, view, inputs.at(address), known)
      if (isPending(decision)) return null
      const objection = objectionOf(i, decision)
      if (objection === null) return null
      objections += objection
      if (step.check.provides.length === 0) continue
      // Facts that some servers have otherwise, or not at all, are for running all to tell apart.
      if (objection !== '' || !agree(step.check.provides, known.facts, decision.facts)) return null
      known.add(decision.facts)
    }
    const { header, claims, scheme } = known.facts
    if (!header || !claims) return null
    const likeness = likenessOf(claims)
    return likeness === null ? null : { known, header, claims, key: `${scheme} ${likeness} ${method}`, objections }
  }
}

/**
 * A decision as a part of a key; empty: it passes. `null`: it broke, or a fact was missing, and it says nothing about
 * another token.
 */
function objectionOf(check: number, decision: Decision): string | null {
  if (!isObjection(decision)) return ''
  return 'reason' in decision ? `${check} ${decision.status} ${decision.reason} ` : null
}

const joined = (all: string | null, one: string | null) => (all === null || one === null ? null : all + one)

/** Whether nothing is provided otherwise than it is known. */
function agree(provides: readonly FactName[], known: Partial<Facts>, more: Partial<Facts>): boolean {
  for (const name of provides) if (known[name] !== undefined && known[name] !== more[name]) return false
  return true
}
