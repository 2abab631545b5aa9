import type { GroupId } from './groups'
import type { Answer } from './http/answers'
import { type AnyOutcomes, type CheckReturn, type Outcomes, outcomesFor, type Reasons } from './outcomes'
import type { DpopPolicy, Policy } from './policy'
import type { Spec } from './specs'
import type { Evidence, FactName, Facts, HttpRequest, InputPart, TargetServer } from './types'

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

/** `Members<'policy', 'policy.types' | 'now'>` is `'types'`. */
type Members<Room extends string, D extends InputPart> = D extends `${Room}.${infer Name}` ? Name : never
type PickFrom<T, Name> = Pick<T, Name & keyof T>

/** What a check is handed of the input: what `reads` names, and nothing else, by type and when it runs. */
export interface GivenInput<D extends InputPart> {
  readonly request: PickFrom<HttpRequest, Members<'request', D>>
  readonly server: PickFrom<TargetServer, Members<'server', D>>
  readonly policy: PickFrom<Policy, Members<'policy', D>>
  readonly dpop: PickFrom<DpopPolicy, Members<'dpop', D>>
  /** Seconds. */
  readonly now: 'now' extends D ? number : undefined
  /** The issuer's introspection answer as text; `null` if the server has not asked for one. */
  readonly introspection: 'introspection' extends D ? string | null : undefined
}

/** What a check decides with. The evidence is a function: nothing that builds text runs while deciding. */
interface Context<R extends Reasons, N extends FactName, D extends InputPart, P extends FactName>
  extends GivenInput<D>,
    Outcomes<R, P> {
  /** What `needs` names, and nothing else. */
  readonly facts: Pick<Facts, N>
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
  /** What it looks at, as the list of what a server leaves out names it. */
  readonly label: string
  readonly demandedBy: Demand
  readonly specs: readonly Spec[]
  /** The library call this step stands for; `null` when jose has none. */
  readonly jose: string | null
  /** A policy may leave it out. Parsing and the signature can never be left out. */
  readonly canBeOff: boolean
  /** Reasons that few servers refuse a token for: a policy may let them pass, and make the rest of the check. */
  readonly lenient?: readonly string[]
  /** Reasons that a server of this policy does not see, because it looks at something else in the check's place. */
  readonly blind?: (policy: Policy) => readonly string[]
  /**
   * A check that answers the same question another way: a server that leaves this one out and makes that
   * one has no gap, for these reasons (RFC 8725 §3.12).
   */
  readonly replaceable?: { readonly by: string; readonly reasons: readonly string[] }
  /** The facts it needs. The first that nobody has established is the one it waits for. */
  readonly needs: readonly FactName[]
  /** The parts of the input it reads. With the same parts and the same facts it always decides the same. */
  readonly reads: readonly InputPart[]
  /** Of the address, if it reads that, what it looks at. With the same it decides the same. */
  readonly ofAddress?: (url: string) => string
  /** Of these, what only its evidence looks at: whatever stands there, it decides the same. */
  readonly shows?: readonly InputPart[]
  readonly provides: readonly FactName[]
  /**
   * What it decides may change from one token of an issuer to the next: it looks at the text, at the signature, or at
   * one of `ownClaims`. Every other check decides the same for all tokens of one family.
   */
  readonly varies?: true
  /** Answers later, from another thread: it is asked as soon as what it needs is known, and the others meanwhile. */
  readonly slow?: true
  /** What the server answers if this check decides. */
  readonly http: Answer | typeof onlyWarns
  /** The evidence where the request does not raise the question; `null` where it does. Facts may still be missing. */
  readonly notApplicable?: (seen: Pick<AnyContext, 'policy' | 'dpop' | 'facts'>) => (() => Evidence) | null
  /** The fact that alone tells `notApplicable` whether the question is raised. */
  readonly raisedBy?: FactName
  /** Its words and its rule. Those of a split check are fetched when its question is raised. */
  readonly body: () => Body | Promise<Body>
}

/** For `http`: the check never refuses a token. */
export const onlyWarns = null

/** A context as the runner makes it: each check types the one it is handed. */
// biome-ignore-start lint/suspicious/noExplicitAny: typed where the check is defined
export type AnyContext = Omit<Context<any, any, any, any>, Untyped> & { readonly [K in Untyped]: any }
// biome-ignore-end lint/suspicious/noExplicitAny: typed where the check is defined
type Untyped = keyof GivenInput<never> | 'facts'

interface Body {
  readonly reasons: Reasons
  readonly run: (context: AnyContext) => CheckReturn<FactName> | Promise<CheckReturn<FactName>>
  /** The context's `pass`, `fail`, `warn` and `unknown`. */
  readonly outcomes: AnyOutcomes
}

interface DeclaredParts<N extends FactName, D extends InputPart, P extends FactName> {
  readonly needs: readonly N[]
  readonly reads?: readonly D[]
  readonly provides?: readonly P[]
}
/** How a check decides: what it is handed, and the reasons it may give. */
interface Rule<R extends Reasons, N extends FactName, D extends InputPart, P extends FactName>
  extends DeclaredParts<N, D, P> {
  readonly reasons: R
  readonly run: (
    context: Context<NoInfer<R>, NoInfer<N>, NoInfer<D>, NoInfer<P>>,
  ) => CheckReturn<NoInfer<P>> | Promise<CheckReturn<NoInfer<P>>>
}
interface Declaration<Id extends string>
  extends Omit<Check, 'id' | 'needs' | 'reads' | 'provides' | 'notApplicable' | 'body'> {
  readonly id: Id
}

/** A check whose id and reasons the compiler knows by name. */
type Defined<Id extends string, R> = Check & {
  readonly id: Id
  readonly body: () => { readonly reasons: R } | Promise<{ readonly reasons: R }>
}

/** Types a check from its own parts: `fail` takes only its reasons, `facts` holds only its needs. */
export function defineCheck<
  const Id extends string,
  R extends Reasons,
  N extends FactName = never,
  D extends InputPart = never,
  P extends FactName = never,
>({ reasons, run, ...outside }: Declaration<Id> & Rule<R, N, D, P>): Defined<Id, R> {
  const body = { reasons, run, outcomes: outcomesFor(reasons) }
  return { reads: [], provides: [], ...outside, body: () => body }
}

type BodyOf<R> = Omit<Body, 'reasons'> & { readonly reasons: R }

/** The body of a split check. It may need, read and provide what the check says, and nothing else. */
export const defineBody = <
  R extends Reasons,
  N extends FactName = never,
  D extends InputPart = never,
  P extends FactName = never,
>(
  body: Rule<R, N, D, P>,
): BodyOf<R> & DeclaredParts<N, D, P> => ({ ...body, outcomes: outcomesFor(body.reasons) })

/** A check whose body stands in another chunk: most requests do not raise its question. */
export function defineSplitCheck<
  const Id extends string,
  R extends Reasons,
  N extends FactName = never,
  D extends InputPart = never,
  P extends FactName = never,
>(
  check: Declaration<Id> &
    DeclaredParts<N, D, P> & {
      readonly notApplicable: (
        seen: Pick<GivenInput<NoInfer<D>>, 'policy' | 'dpop'> & { readonly facts: Partial<Pick<Facts, NoInfer<N>>> },
      ) => (() => Evidence) | null
      readonly body: () => Promise<BodyOf<R> & DeclaredParts<NoInfer<N>, NoInfer<D>, NoInfer<P>>>
    },
): Defined<Id, R> {
  return { reads: [], provides: [], ...check }
}
