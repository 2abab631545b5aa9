import { ask, Known, type Said, type Step, stepsOf, type View, viewsOf } from './ask'
import type { Check } from './check'
import { checks } from './checks'
import { nothing } from './outcomes'
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
  const [first, ...others] = withSharedViews(steps, targets)
  if (!first) return async () => []
  return async (presented) => {
    const input = inputAt(first, presented)
    const { said } = await askAll(steps, (step, i, known) => ask(step, first.views[i] as View, input, known))
    const verdicts = [decide(steps, said, first.server)]
    const memory = steps.map(() => null)
    for (const other of others)
      verdicts.push(decide(steps, await askDifferences(steps, { first, said, other, presented, memory }), other.server))
    return verdicts
  }
}

interface Compiled extends Target {
  /** By check. Of servers that are alike to a check, it sees one and the same object. */
  readonly views: readonly View[]
}

const inputAt = ({ url }: Target, { request, now, introspection = null }: Presented) => ({
  request: { ...request, url },
  now,
  introspection,
})

interface Comparison {
  readonly first: Compiled
  /** What the checks have said of the first. */
  readonly said: readonly Said[]
  readonly other: Compiled
  readonly presented: Presented
  /** By check: what was asked of others before. */
  readonly memory: (Answered[] | null)[]
}

/** What the checks say of another server. */
async function askDifferences(steps: readonly Step[], comparison: Comparison): Promise<readonly Said[]> {
  const { first, other, memory } = comparison
  const input = inputAt(other, comparison.presented)
  const said = comparison.said.slice()
  const known = new Known()
  const changed = new Set<FactName>()
  for (let i = 0; i < steps.length; i++) {
    const { check } = steps[i] as Step
    const before = said[i] as Said
    const view = other.views[i] as View
    if (view !== first.views[i] || (changed.size > 0 && check.needs.some((need) => changed.has(need)))) {
      memory[i] ??= []
      const answer = askOnce(memory[i] as Answered[], steps[i] as Step, view, input, known)
      said[i] = answer instanceof Promise ? await answer : answer
      for (const fact of check.provides) if ((said[i] as Said).facts[fact] !== before.facts[fact]) changed.add(fact)
    }
    const { facts } = said[i] as Said
    if (facts !== nothing) known.add(facts)
  }
  return said
}

/** An answer, and all the check was handed that differs from server to server. */
interface Answered {
  readonly view: View
  readonly facts: readonly unknown[]
  readonly said: Said | Promise<Said>
}

function askOnce(
  answers: Answered[],
  step: Step,
  view: View,
  input: ReturnType<typeof inputAt>,
  known: Known,
): Said | Promise<Said> {
  const facts = step.check.needs.map((need) => known.facts[need])
  const same = answers.find((answer) => answer.view === view && answer.facts.every((fact, i) => fact === facts[i]))
  if (same) return same.said
  const said = ask(step, view, input, known)
  answers.push({ view, facts, said })
  return said
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
