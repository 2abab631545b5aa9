import type { CheckOrReason } from '../pipeline/checks'
import type { JsonObject } from '../pipeline/encoding/json'
import type { Spec } from '../pipeline/specs'
import type { HttpRequest, Jwk, TargetServer } from '../pipeline/types'

/** What a hypothesis is about: a refused request, opened as far as it can be. */
export interface Subject {
  /** The step that is to be explained, and its reason. */
  readonly check: string
  readonly reason: string
  readonly request: HttpRequest
  readonly server: TargetServer
  /** Body of the introspection answer; `null`: nobody asked. */
  readonly introspection: string | null
  /** Seconds since 1970. */
  readonly now: number
  /** As presented; '' if there is none. */
  readonly token: string
  /** What stands between the dots. */
  readonly parts: readonly string[]
  /** `null` where the part cannot be read as an object. */
  readonly header: JsonObject | null
  readonly claims: JsonObject | null
  /** `alg` as the header says it; '' if it does not. */
  readonly alg: string
  /** Every key this server has been given, of any issuer. */
  readonly keys: readonly Jwk[]
  /** The one the signature was checked with; `null` if it came to none. */
  readonly key: Jwk | null
  /** Whether a signature verifies. Always `false` once the budget of attempts is spent. */
  readonly verifies: (attempt: Attempt) => Promise<boolean>
}

/** One attempt to verify. What is not said is taken as the token has it. */
export interface Attempt {
  readonly signed?: string | Uint8Array
  readonly signature?: Uint8Array
  readonly alg?: string
  readonly key?: Jwk
  /** Of RSA-PSS, in octets. */
  readonly saltLength?: number
}

/** Why a step failed, and what helps. Sentences for a reader; token content only where it is short and public. */
export interface Cause {
  readonly says: string
  readonly fix: string
  /**
   * What a setting of this server can do about it, where it is not simply the cure: `none`, or it would let in
   * what belongs elsewhere (`others`).
   */
  readonly settings?: 'none' | 'others'
}

/** A guess at why a step failed that can be put to the test with what is on the page. */
export interface Hypothesis {
  /** Also its file name. A noun. */
  readonly id: string
  readonly speaksTo: readonly CheckOrReason[]
  readonly specs: readonly Spec[]
  /** `null` if it does not fit. Must cost linearly in the token, and call `verifies` a bounded number of times. */
  readonly test: (subject: Subject) => Cause | null | Promise<Cause | null>
}

/** Keeps the ids literal. */
export const defineHypothesis = <const H extends Hypothesis>(hypothesis: H): H => hypothesis
