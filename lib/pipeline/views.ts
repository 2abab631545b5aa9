import type { AnyContext } from './check'
import { leavesOut, letPass } from './leaves-out'
import type { Decision } from './outcomes'
import { pick } from './pick'
import type { PreparedPipeline, PreparedCheck } from './prepared'
import type { Facts, HttpRequest, TargetServer } from './types'

/** A server as one check may see it: what `reads` names of it, and nothing else. */
export interface ServerView extends Pick<AnyContext, 'server' | 'policy' | 'dpop'> {
  /** Of a check whose input recurs: its last decision, and on what. One and not more, so that it stays small. */
  last: {
    readonly facts: Partial<Facts>
    readonly request: Partial<HttpRequest>
    readonly decision: Decision
  } | null
}

/** What a server is to one check. */
export interface ServerAtCheck {
  readonly view: ServerView
  /** The server leaves the check out, and what it provides holds even if it fails. */
  readonly holdsAnyway: boolean
  /** Reasons of the check that the server lets pass. */
  readonly overlooked: readonly string[]
}

/** Kept for as long as the server is: most are asked again and again. */
const known = new WeakMap<
  TargetServer,
  { readonly pipeline: PreparedPipeline; readonly atChecks: readonly ServerAtCheck[] }
>()

/** What a server is to each check, in the order of the pipeline. */
export function serverAtChecks(pipeline: PreparedPipeline, server: TargetServer): readonly ServerAtCheck[] {
  const before = known.get(server)
  if (before?.pipeline === pipeline) return before.atChecks
  const atChecks = pipeline.steps.map((step) => serverAtCheck(step, server))
  known.set(server, { pipeline, atChecks })
  return atChecks
}

const serverAtCheck = ({ check, server, policy, dpop }: PreparedCheck, target: TargetServer): ServerAtCheck => ({
  view: {
    server: pick(target, server),
    policy: pick(target.policy, policy),
    dpop: pick(target.policy.dpop, dpop),
    last: null,
  },
  holdsAnyway: check.provides.length > 0 && leavesOut(target, check),
  overlooked: letPass(target, check),
})
