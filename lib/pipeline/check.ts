import type { GroupId } from './groups'
import type { Spec } from './specs'
import type {
  Answer,
  CheckOutcome,
  Evidence,
  Explanation,
  FactName,
  Facts,
  HttpRequest,
  Location,
  TargetServer,
} from './types'

/** Who demands a check: the strongest source that says MUST, or nobody but the server's own policy. */
type Demand =
  | 'MCP MUST'
  | 'RFC 9068'
  | 'RFC 8725'
  | 'RFC 7519'
  | 'RFC 7515'
  | 'RFC 6750'
  | 'RFC 9449'
  | 'RFC 8705'
  | 'policy'

// biome-ignore lint/suspicious/noExplicitAny: each reason has an evidence shape of its own
type Reasons = Record<string, (evidence: any) => Explanation>
type EvidenceOf<R extends Reasons, K extends keyof R> =
  Parameters<R[K]> extends [] ? Evidence : Evidence & Parameters<R[K]>[0]

/** What a check gives back: its outcome, and the facts it has established. */
export interface Made<P extends FactName = never> {
  readonly outcome: CheckOutcome
  /** They hold if the check passed, or warned and went on, or if this server leaves it out. */
  readonly facts: Partial<Pick<Facts, P>>
}

export interface Context<R extends Reasons, N extends FactName, P extends FactName> {
  readonly request: HttpRequest
  readonly server: TargetServer
  /** Seconds. */
  readonly now: number
  /** The issuer's introspection answer as text, if the server has asked for one. */
  readonly introspection: string | null
  /** Only what `needs` names, by its type. */
  readonly facts: Pick<Facts, N>
  pass(
    evidence: Evidence,
    ...rest: [P] extends [never] ? [at?: Location] : [facts: Partial<Pick<Facts, P>>, at?: Location]
  ): Made<P>
  /** `facts`: what holds all the same at a server that leaves this check out. */
  fail<K extends keyof R & string>(
    reason: K,
    evidence: EvidenceOf<R, K>,
    at?: Location,
    facts?: Partial<Pick<Facts, P>>,
  ): Made<P>
  /** A finding that does not refuse the token. What the check provides is given along. */
  warn<K extends keyof R & string>(
    reason: K,
    evidence: EvidenceOf<R, K>,
    at?: Location,
    facts?: Partial<Pick<Facts, P>>,
  ): Made<P>
  /** The reader has not given what this step needs; the explanation asks for it. */
  unknown<K extends keyof R & string>(reason: K, evidence: EvidenceOf<R, K>, at?: Location): Made<P>
}

/** One step of the pipeline: everything about it, in one value. */
export interface Check {
  /** Also its file name, its URL and its test name. A noun. */
  readonly id: string
  readonly group: GroupId
  /** What is true when it passes. */
  readonly title: string
  /** What is true when it fails. */
  readonly failureTitle: string
  /** The loud line above the verdict sentence when this check decides; `failureTitle` if absent. */
  readonly headline?: string
  /** What a server does that leaves this check out, as a list in its policy shows it. */
  readonly asks: string
  readonly demandedBy: Demand
  readonly specs: readonly Spec[]
  /** The library call this step stands for; `null` when jose has none. */
  readonly jose: string | null
  /** A policy may leave it out. Parsing and the signature can never be left out. */
  readonly canBeOff: boolean
  readonly needs: readonly FactName[]
  readonly provides: readonly FactName[]
  /** What the server answers if this check decides; `null` for one that only warns. */
  readonly http: Answer | null
  /** What to show where the request does not raise the question; `null` where it does. */
  readonly idle?: (given: Given) => Evidence | null
  /** Its words and its judgement. Those of a split check are fetched when its question is raised. */
  readonly body: () => Body | Promise<Body>
}

export interface Body {
  readonly reasons: Reasons
  // biome-ignore lint/suspicious/noExplicitAny: the runner hands over exactly what `needs` names
  readonly run: (context: Context<any, any, any>) => Made<FactName> | Promise<Made<FactName>>
}

/** What is known before a check is made. */
export interface Given {
  readonly server: TargetServer
  readonly facts: Partial<Facts>
}

interface TypedBody<R extends Reasons, N extends FactName, P extends FactName> {
  readonly reasons: R
  readonly needs: readonly N[]
  readonly provides?: readonly P[]
  readonly run: (context: Context<NoInfer<R>, NoInfer<N>, NoInfer<P>>) => Made<NoInfer<P>> | Promise<Made<NoInfer<P>>>
}
type Outside = Omit<Check, 'id' | 'needs' | 'provides' | 'body'>

/** Types a check from its own parts: `fail` takes only its reasons, `facts` holds only its needs. */
export function defineCheck<
  const Id extends string,
  R extends Reasons,
  N extends FactName = never,
  P extends FactName = never,
>({ reasons, run, ...outside }: Outside & TypedBody<R, N, P> & { readonly id: Id }): Check & { readonly id: Id } {
  const body: Body = { reasons, run }
  return { ...outside, provides: outside.provides ?? [], body: () => body }
}

/** The body of a split check. It may need and provide what the check says, and nothing else. */
export const defineBody = <R extends Reasons, N extends FactName = never, P extends FactName = never>(
  body: TypedBody<R, N, P>,
) => body

/** A check whose body stands in another chunk: most requests do not raise its question. */
export function defineSplitCheck<const Id extends string, N extends FactName = never, P extends FactName = never>({
  body,
  ...outside
}: Outside & {
  readonly id: Id
  readonly needs: readonly N[]
  readonly provides?: readonly P[]
  readonly idle: (given: Given) => Evidence | null
  readonly body: () => Promise<
    Body & { readonly needs: readonly NoInfer<N>[]; readonly provides?: readonly NoInfer<P>[] }
  >
}): Check & { readonly id: Id } {
  return { ...outside, provides: outside.provides ?? [], body }
}

/** 401 `invalid_token`: what RFC 9068 §4 demands for any failed validation of a token. */
export const invalidToken = (description: string): Answer => ({
  status: 401,
  error: 'invalid_token',
  description,
  withScope: true,
})

/** 400 `invalid_request`: the request itself is malformed (RFC 6750 §3.1). */
export const invalidRequest = (description: string): Answer => ({
  status: 400,
  error: 'invalid_request',
  description,
  withScope: false,
})

/** 503 without a challenge: the fault is the server's or its issuer's, and another token would not help (RFC 9110 §15.6.4). */
export const unavailable: Answer = {
  status: 503,
  error: null,
  description: null,
  withScope: false,
  withoutChallenge: true,
}

/** 401 without an error code: the request carries no bearer credentials (RFC 6750 §3.1). */
export const bareChallenge: Answer = { status: 401, error: null, description: null, withScope: true }
