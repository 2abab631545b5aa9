import type { Check } from './check'
import type { Decision } from './outcomes'
import type { FactName, Facts, HttpRequest, InputPart } from './types'

/** A check, with the names it reads sorted by where they stand. */
export interface PreparedCheck {
  /** Its place in the pipeline. */
  readonly at: number
  readonly check: Check
  /** As the check has them. These are of one shape, checks are not: what is read for each request stands here. */
  readonly needs: Check['needs']
  readonly notApplicable: Check['notApplicable']
  readonly body: Check['body']
  /** By place: whether that step is an earlier one that provides what this needs, or the same as this. It decides first. */
  readonly after: readonly boolean[]
  /** By place: whether this decides before that step. */
  readonly before: readonly boolean[]
  /** One number for all checks that are handed the same facts. */
  readonly sameFacts: number
  /** Of those whose facts come again with the next token: what they were handed last, to be handed again. */
  readonly recent: { handed: HandedFacts | null } | null
  /** Of those whose question one fact raises: the last value that did not, and the decision on it. */
  readonly unraised: { readonly by: FactName; value: unknown; decision: Decision | null } | null
  readonly request: readonly (keyof HttpRequest)[]
  readonly server: readonly string[]
  readonly policy: readonly string[]
  readonly dpop: readonly string[]
  /** Of what it reads: what decides nothing. */
  readonly shows: readonly InputPart[]
  readonly now: boolean
  readonly introspection: boolean
  /** It judges the token's content, as opposed to the request or its encoding. */
  readonly readsToken: boolean
  /** What it is handed comes again with the next token: its last decision is kept. */
  readonly recurs: boolean
}

/** Facts as checks are handed them. */
export interface HandedFacts {
  readonly facts: Partial<Facts>
  /** The first of those needed that is not known. */
  readonly missing: FactName | null
}

/** A pipeline, ready to run. */
export interface PreparedPipeline {
  /** In the order of the pipeline: that of reports, and of what decides. */
  readonly steps: readonly PreparedCheck[]
  /**
   * In the order they run: first what a slow check waits for, and it, so that all others run while it
   * works. A check decides the same whenever it runs, given the facts it needs.
   */
  readonly runOrder: readonly PreparedCheck[]
}

const preparedBefore = new WeakMap<readonly Check[], PreparedPipeline>()

/** The checks of a pipeline, ready to run. Worked out once for each pipeline. */
export function prepare(pipeline: readonly Check[]): PreparedPipeline {
  const known = preparedBefore.get(pipeline)
  if (known) return known
  const handed = pipeline.map(({ needs }, i) => `${needs} ${latest(pipeline.slice(0, i), needs)}`)
  const steps: PreparedCheck[] = []
  for (const [i, check] of pipeline.entries()) {
    const sameFacts = handed.indexOf(handed[i] as string)
    steps.push(preparedCheck(check, i, pipeline, sameFacts, steps[sameFacts]))
  }
  const prepared = { steps, runOrder: slowFirst(steps) }
  preparedBefore.set(pipeline, prepared)
  return prepared
}

const providesAny = ({ provides }: Check, facts: readonly FactName[]) => provides.some((fact) => facts.includes(fact))

/** The last step that provides one of the facts; -1: none. */
const latest = (earlier: readonly Check[], facts: readonly FactName[]) =>
  earlier.findLastIndex((check) => providesAny(check, facts))

function slowFirst(steps: readonly PreparedCheck[]): readonly PreparedCheck[] {
  const order = new Set<PreparedCheck>()
  const add = (step: PreparedCheck) => {
    if (order.has(step)) return
    for (const earlier of steps) if (step.after[earlier.at]) add(earlier)
    order.add(step)
  }
  for (const step of steps) if (step.check.slow) add(step)
  for (const step of steps) order.add(step)
  return [...order]
}

/** What the tokens of one issuer have in common, and the requests of one client: no credential, unless one stands in the address. */
const common: ReadonlySet<string> = new Set([
  'scheme',
  'header',
  'algorithm',
  'issuer',
  'key',
  'request.method',
  'request.url',
  'request.origin',
])

/** @param alike the first of those that are handed the same facts, if it is an earlier one */
function preparedCheck(
  check: Check,
  at: number,
  pipeline: readonly Check[],
  sameFacts: number,
  alike: PreparedCheck | undefined,
): PreparedCheck {
  const { reads, needs, provides, raisedBy } = check
  const under = (room: string) =>
    reads.flatMap((part) => (part.startsWith(`${room}.`) ? part.slice(room.length + 1) : []))
  const ofServer = /^(?:server|policy|dpop)\./
  return {
    at,
    check,
    needs,
    notApplicable: check.notApplicable,
    body: check.body,
    after: pipeline.slice(0, at).map((one) => providesAny(one, [...needs, ...provides])),
    before: pipeline.map((one, i) => i > at && providesAny(check, [...one.needs, ...one.provides])),
    sameFacts,
    recent: alike ? alike.recent : needs.every((need) => common.has(need)) ? { handed: null } : null,
    unraised: raisedBy ? { by: raisedBy, value: undefined, decision: null } : null,
    request: under('request') as (keyof HttpRequest)[],
    server: under('server'),
    policy: under('policy'),
    dpop: under('dpop'),
    shows: check.shows ?? [],
    now: reads.includes('now'),
    introspection: reads.includes('introspection'),
    readsToken: needs.includes('claims') || needs.includes('binding'),
    recurs: [...needs, ...reads].every((one) => common.has(one) || ofServer.test(one)),
  }
}
