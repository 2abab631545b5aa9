import { ask, Known, type Outcome, type Said, type Step, stepsOf, type View, viewsOf } from './ask'
import type { Check } from './check'
import { checks } from './checks'
import type { FactName, HttpRequest, TargetServer, TrustedIssuer, ValidationInput, Verdict } from './types'
import { askAll } from './validate'
import { decide } from './verdict'

/** A server and the address at which it is asked. */
export interface Target {
  readonly server: TargetServer
  readonly url: string
}

/** What all of them are shown. */
export interface Presented extends Omit<ValidationInput, 'server' | 'request'> {
  readonly request: Omit<HttpRequest, 'url'>
}

/**
 * Prepares servers to be asked about one request after another. What comes back is the verdict of each,
 * in their order, the same as that of `validate`. The first is asked everything; the others only where
 * something a check reads of them, or a fact it needs, is another. So a token is read once, and verified
 * once for each key.
 */
export function compile(
  targets: readonly Target[],
  pipeline: readonly Check[] = checks,
): (presented: Presented) => Promise<readonly Verdict[]> {
  const steps = stepsOf(pipeline)
  const [first, ...rest] = compared(withSharedViews(steps, targets))
  if (!first) return async () => []
  return async (presented) => {
    const input = inputAt(first, presented)
    const outcome = await askAll(steps, (step, i, known) => ask(step, first.views[i] as View, input, known))
    const others = await askOthers(steps, outcome, rest, presented)
    return [decide(steps, outcome, first.server), ...others]
  }
}

type Input = Pick<ValidationInput, 'request' | 'now' | 'introspection'>

const inputAt = ({ url }: Target, { request, now, introspection = null }: Presented): Input => ({
  request: { ...request, url },
  now,
  introspection,
})

/** The verdicts of further servers: the checks say what they said of the first, but where something is another. */
async function askOthers(
  steps: readonly Step[],
  first: Outcome,
  others: readonly Compared[],
  presented: Presented,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  const memory: Memory = new Map()
  for (const { server, url, views, like } of others) {
    const input = inputAt({ server, url }, presented)
    const said = first.said.slice()
    // No check needs a fact that a later one provides, so those of the first server hold until one is another.
    let { known } = first
    const changed = new Set<FactName>()
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as Step
      if (like[i] !== 'the first' || (changed.size > 0 && step.check.needs.some((need) => changed.has(need)))) {
        const view = views[i] as View
        const answer =
          like[i] === 'no other' ? ask(step, view, input, known) : askOnce(memory, step, view, input, known)
        const [before, now] = [said[i] as Said, answer instanceof Promise ? await answer : answer]
        for (const fact of step.check.provides) if (now.facts[fact] !== before.facts[fact]) changed.add(fact)
        said[i] = now
      }
      if (changed.size === 0) continue
      if (known === first.known) known = Known.from(said.slice(0, i + 1))
      else known.add((said[i] as Said).facts)
    }
    verdicts.push(decide(steps, { said, known }, server))
  }
  return verdicts
}

/** By what a check sees of a server: its answers, each with the facts it was handed. */
type Memory = Map<View, { readonly facts: readonly unknown[]; readonly said: Said | Promise<Said> }[]>

function askOnce(memory: Memory, step: Step, view: View, input: Input, known: Known): Said | Promise<Said> {
  const facts = step.check.needs.map((need) => known.facts[need])
  const answers = memory.get(view) ?? []
  const same = answers.find((answer) => answer.facts.every((fact, i) => fact === facts[i]))
  if (same) return same.said
  const said = ask(step, view, input, known)
  answers.push({ facts, said })
  memory.set(view, answers)
  return said
}

interface Compiled extends Target {
  /** By check. Of servers that are alike to a check, it sees one and the same object; two checks share none. */
  readonly views: readonly View[]
}

function withSharedViews(steps: readonly Step[], targets: readonly Target[]): readonly Compiled[] {
  const issuers = new Map<string, TrustedIssuer>()
  const views = steps.map(() => new Map<string, View>())
  return targets.map(({ server, url }) => {
    // Equal issuers are one: their keys are then imported once, and each verifies a token once.
    const alike = {
      ...server,
      issuers: server.issuers.map((issuer) => shared(issuers, JSON.stringify(issuer), issuer)),
    }
    const own = viewsOf(steps, alike)
    const sharedView = (step: Step, i: number) => {
      const view = own[i] as View
      const address = step.request.includes('url') ? url : null
      return shared(views[i] as Map<string, View>, JSON.stringify([view, address]), view)
    }
    return { server, url, views: steps.map(sharedView) }
  })
}

function shared<T>(known: Map<string, T>, key: string, value: T): T {
  const first = known.get(key) ?? value
  known.set(key, first)
  return first
}

interface Compared extends Compiled {
  /** By check: which other server it sees as this one. */
  readonly like: readonly ('the first' | 'a later' | 'no other')[]
}

function compared(compiled: readonly Compiled[]): readonly Compared[] {
  const uses = new Map<View, number>()
  for (const view of compiled.flatMap(({ views }) => views)) uses.set(view, (uses.get(view) ?? 0) + 1)
  const likeOf = (view: View, i: number) =>
    view === compiled[0]?.views[i] ? 'the first' : uses.get(view) === 1 ? 'no other' : 'a later'
  return compiled.map((target) => ({ ...target, like: target.views.map(likeOf) }))
}
