import type { Open } from './check'
import { leavesOut, letPass } from './leaves-out'
import { nothing, type Said } from './outcomes'
import type { Prepared, PreparedCheck } from './prepared'
import type { Facts, HttpRequest, TargetServer } from './types'

/** A server as one check may see it: what `reads` names of it, and nothing else. */
export interface View extends Pick<Open, 'server' | 'policy' | 'dpop'> {
  /** Of a check whose input recurs: its last answer, and to what. One and not more, so that it stays small. */
  last: {
    readonly facts: Partial<Facts>
    readonly request: Partial<HttpRequest>
    readonly said: Said
  } | null
}

/** What a server is to one check. */
export interface Seen {
  readonly view: View
  /** The server leaves the check out, and what it provides holds even if it fails. */
  readonly goesOn: boolean
  /** Reasons of the check that the server lets pass. */
  readonly overlooked: readonly string[]
}

/** Kept for as long as the server is: most are asked again and again. */
const known = new WeakMap<TargetServer, { readonly pipeline: Prepared; readonly seen: readonly Seen[] }>()

/** What a server is to each check, in the order of the pipeline. */
export function seenOf(pipeline: Prepared, server: TargetServer): readonly Seen[] {
  const before = known.get(server)
  if (before?.pipeline === pipeline) return before.seen
  const seen = pipeline.listed.map((step) => seenBy(step, server))
  known.set(server, { pipeline, seen })
  return seen
}

const seenBy = ({ check, server, policy, dpop }: PreparedCheck, target: TargetServer): Seen => ({
  view: {
    server: pick(target, server),
    policy: pick(target.policy, policy),
    dpop: pick(target.policy.dpop, dpop),
    last: null,
  },
  goesOn: check.provides.length > 0 && leavesOut(target, check),
  overlooked: letPass(target, check),
})

// biome-ignore lint/suspicious/noExplicitAny: the compiler holds each check to the names it declares
export function pick(from: any, names: readonly string[]): any {
  if (names.length === 0) return nothing
  const picked: Record<string, unknown> = {}
  for (let i = 0; i < names.length; i++) picked[names[i] as string] = from[names[i] as string]
  return picked
}
