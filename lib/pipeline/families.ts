import { ask, type Inputs, isComing, Known } from './ask'
import { isRemark } from './ask-all'
import { expectLike, likenessOf } from './claims/likeness'
import type { JsonObject } from './encoding/json'
import type { Said } from './outcomes'
import type { PreparedCheck, Prepared } from './prepared'
import { pick, type Seen, type View } from './views'
import type { Compared } from './targets'
import type { FactName, Facts, Verdict } from './types'

/**
 * Tokens with one header and claims that are alike, presented the same way: in one Authorization header, with nothing
 * beside it. A check that does not say `varies` decides the same of all of them, so what they come to at each server
 * hangs on what the others say.
 */
interface Family {
  /** What signatures are verified with. Mostly one; none where no server gets so far. */
  readonly signers: readonly Partial<Facts>[]
  /** By what the checks that vary have said. */
  readonly verdicts: Map<string, readonly Verdict[]>
  /** How many others have been found to be of it. */
  met: number
}

/** Of so many tokens of a family one tells how its claims are written, if that is not known: it takes time. */
const tells = 64

/** A token of which the checks that vary have been asked, but for the slow one. */
interface Begun {
  readonly known: Known
  readonly header: JsonObject
  readonly claims: JsonObject
  /** Of its family. */
  readonly key: string
  /** What they have said other than that they pass. */
  readonly said: string
}

/** A check that varies, as it sees one server. */
interface Varying {
  readonly step: PreparedCheck
  readonly view: View
  readonly address: number
}

/** What a check was handed, and what it has said. */
export interface Answered {
  readonly facts: Partial<Facts>
  readonly said: Said
}

/** What asking all checks at all servers has come to. */
export interface AskedAll {
  readonly verdicts: readonly Verdict[]
  readonly answersOf: (step: PreparedCheck) => readonly Answered[]
}

/** So many answers are remembered, of whatever families. */
const most = 2048

/** What the tokens of a family come to, from the few checks that vary: the same as from asking all. */
export class Families {
  /** In the order of the pipeline: at the first server, and at others where they are another to the check. */
  readonly #varying: readonly Varying[]
  /** The slow one, and what it needs that none of these provides. */
  readonly #slow: PreparedCheck | undefined
  readonly #signing: readonly FactName[]
  #byHeader = new WeakMap<JsonObject, Map<string, Family>>()
  #remembered = 0

  constructor(
    { listed }: Prepared,
    private readonly compared: Compared,
  ) {
    const varies = listed.filter(({ check }) => check.varies)
    const provided = new Set(varies.flatMap(({ check }) => check.provides))
    this.#slow = varies.find(({ check }) => check.slow)
    this.#signing = (this.#slow?.needs ?? []).filter((fact) => !provided.has(fact))
    this.#varying = varies.flatMap((step) => {
      if (step === this.#slow) return []
      const others = compared.questions.find((one) => one.step === step)?.asked ?? []
      return [{ view: viewOf(compared, step), address: 0 }, ...others].map(({ view, address }) => ({
        step,
        view,
        address: address ?? 0,
      }))
    })
  }

  /** The verdict of each server. @param askAll asks all checks */
  async judge(inputs: Inputs, askAll: () => Promise<AskedAll>): Promise<readonly Verdict[]> {
    const begun = this.#begin(inputs)
    if (!begun) return (await askAll()).verdicts
    const family = this.#byHeader.get(begun.header)?.get(begun.key)
    if (!family) {
      const all = await askAll()
      this.#found(begun, all)
      return all.verdicts
    }
    if (begun.claims.alike === null && family.met++ % tells === 0) expectLike(begun.claims)
    const slow = this.#slow as PreparedCheck
    let said: string | null = begun.said
    const { signers } = family
    for (const facts of signers) {
      // With one, what is known of the token is needed for nothing else.
      const known = signers.length === 1 ? begun.known : begun.known.copy()
      known.add(facts)
      said = joined(
        said,
        wordOf(this.#varying.length, await ask(slow, viewOf(this.compared, slow), inputs.first, known)),
      )
    }
    const before = said === null ? undefined : family.verdicts.get(said)
    if (before) return before
    const { verdicts } = await askAll()
    this.#keep(begun, family, said, verdicts)
    return verdicts
  }

  #found(begun: Begun, { verdicts, answersOf }: AskedAll): void {
    const slow = this.#slow as PreparedCheck
    const signed = answersOf(slow).filter(({ said }) => said.status !== 'blocked')
    const said = signed.reduce(
      (all, one) => joined(all, wordOf(this.#varying.length, one.said)),
      begun.said as string | null,
    )
    const signers = signed.map(({ facts }) => pick(facts, this.#signing))
    this.#keep(begun, { signers, verdicts: new Map(), met: 0 }, said, verdicts)
  }

  #keep({ header, key }: Begun, family: Family, said: string | null, verdicts: readonly Verdict[]): void {
    if (said === null) return
    if (++this.#remembered > most) [this.#byHeader, this.#remembered] = [new WeakMap(), 0]
    const families = this.#byHeader.get(header) ?? new Map<string, Family>()
    this.#byHeader.set(header, families.set(key, family))
    family.verdicts.set(said, verdicts)
  }

  /** Asks the checks that vary. `null`: something is unusual, and all are to be asked. */
  #begin(inputs: Inputs): Begun | null {
    const { request, introspection } = inputs.first
    const { authorization, dpop, clientCertificate, form, method, origin } = request
    // Tokens that come by the thousand come alone.
    if (authorization.length !== 1 || dpop.length > 0 || clientCertificate !== null) return null
    if (form !== null || origin !== null || introspection !== null || !this.#slow) return null
    const known = new Known()
    let said = ''
    for (let i = 0; i < this.#varying.length; i++) {
      const { step, view, address } = this.#varying[i] as Varying
      const answer = ask(step, view, inputs.at(address), known)
      if (isComing(answer)) return null
      const word = wordOf(i, answer)
      if (word === null) return null
      said += word
      if (step.check.provides.length === 0) continue
      // Facts that some servers have otherwise, or not at all, are for asking all to tell apart.
      if (word !== '' || !agree(step.check.provides, known.facts, answer.facts)) return null
      known.add(answer.facts)
    }
    const { header, claims, scheme } = known.facts
    if (!header || !claims) return null
    const likeness = likenessOf(claims)
    return likeness === null ? null : { known, header, claims, key: `${scheme} ${likeness} ${method}`, said }
  }
}

const viewOf = ({ first }: Compared, step: PreparedCheck): View => (first.seen[step.at] as Seen).view

/** What an answer other than a pass adds. `null`: it broke, or a fact was missing, and says nothing about another token. */
function wordOf(question: number, said: Said): string | null {
  if (!isRemark(said)) return ''
  return 'reason' in said ? `${question} ${said.status} ${said.reason} ` : null
}

const joined = (all: string | null, word: string | null) => (all === null || word === null ? null : all + word)

/** Whether nothing is provided otherwise than it is known. */
function agree(provides: readonly FactName[], known: Partial<Facts>, more: Partial<Facts>): boolean {
  for (const name of provides) if (known[name] !== undefined && known[name] !== more[name]) return false
  return true
}
