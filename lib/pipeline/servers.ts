import { ask, askAll, held, type Input, Known, type Outcome } from './ask'
import type { Check } from './check'
import { checks } from './checks'
import type { Said } from './outcomes'
import { type Seen, seenOf, type Step, type Steps, stepsOf, type View } from './steps'
import type { FactName, Facts, HttpRequest, TargetServer, TrustedIssuer, ValidationInput, Verdict } from './types'
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
  const rest = others.map((other) => ({ ...other, differs: differences(steps, first, other) }))
  const apart = viewsApart(steps, first, rest)
  return async (presented) => {
    const likewise: Asked['likewise'] = new Map()
    // While the signature is verified, what the others see otherwise is asked.
    const outcome = await askAll(steps, first.seen, inputAt(first.url, presented), (known, isReady) => {
      for (const { step, views } of apart)
        if (isReady(step))
          for (const [view, url] of views) likewise.set(view, ask(step, view, inputAt(url, presented), known))
    })
    const asked: Asked = {
      steps: steps.listed,
      first: { ...outcome, seen: first.seen },
      likewise,
      otherwise: new Map(),
    }
    const verdicts = [decide(steps.listed, outcome, first.server)]
    for (const other of rest) {
      const verdict = askAfter(asked, other, inputAt(other.url, presented))
      verdicts.push(verdict instanceof Promise ? await verdict : verdict)
    }
    return verdicts
  }
}

const inputAt = (url: string, { request, now, introspection = null }: Presented): Input => {
  const { method, authorization, dpop, clientCertificate, origin, form } = request
  return { request: { method, url, authorization, dpop, clientCertificate, origin, form }, now, introspection }
}

/** What has been asked about one request. */
interface Asked {
  readonly steps: readonly Step[]
  readonly first: Outcome & { readonly seen: readonly Seen[] }
  /** By what a check sees of a server: its answer, given the facts of the first server. */
  readonly likewise: Map<View, Said | Promise<Said>>
  /** The same for other facts, each answer with the facts it was given. */
  readonly otherwise: Map<View, { readonly facts: Partial<Facts>; readonly said: Said }[]>
}

/** The verdict of a further server. Only where it differs from the first is anything asked, until that changes a fact. */
function askAfter(asked: Asked, other: Other, input: Input): Verdict | Promise<Verdict> {
  const { steps, first, likewise } = asked
  const said = first.said.slice()
  for (const at of other.differs) {
    const [seen, before] = [other.seen[at] as Seen, first.seen[at] as Seen]
    const { view } = seen
    if (view !== before.view) {
      const answer = likewise.get(view) ?? ask(steps[at] as Step, view, input, first.known)
      likewise.set(view, answer)
      if (answer instanceof Promise)
        return answer.then((come) => {
          likewise.set(view, come)
          return askAfter(asked, other, input)
        })
      said[at] = answer
    }
    if (differ((steps[at] as Step).check.provides, held(said[at] as Said, seen), held(first.said[at] as Said, before)))
      return askFrom(asked, other, input, said.slice(0, at + 1))
  }
  return decide(steps, { said, known: first.known }, other.server)
}

/** The verdict of a server with facts of its own: from there on each check is asked, once for the same view and facts. */
async function askFrom({ steps, first, otherwise }: Asked, other: Other, input: Input, said: Said[]): Promise<Verdict> {
  const known = new Known()
  for (const [i, one] of said.entries()) known.add(held(one, other.seen[i] as Seen))
  for (let i = said.length; i < steps.length; i++) {
    const step = steps[i] as Step
    const seen = other.seen[i] as Seen
    const facts = known.for(step)
    const isSame = (given: Partial<Facts>) => !differ(step.check.needs, given, facts)
    const answers = otherwise.get(seen.view) ?? []
    let one =
      seen.view === first.seen[i]?.view && isSame(first.known.for(step))
        ? first.said[i]
        : answers.find((answer) => isSame(answer.facts))?.said
    if (!one) {
      one = await ask(step, seen.view, input, known)
      otherwise.set(seen.view, [...answers, { facts, said: one }])
    }
    said.push(one)
    known.add(held(one, seen))
  }
  return decide(steps, { said, known }, other.server)
}

const differ = (names: readonly FactName[], some: Partial<Facts>, others: Partial<Facts>) =>
  some !== others && names.some((name) => some[name] !== others[name])

interface Compiled extends Target {
  /** By check. Of servers that are alike to a check, it sees one and the same view; two checks share none. */
  readonly seen: readonly Seen[]
}

interface Other extends Compiled {
  /** The checks to which it is another server than the first. */
  readonly differs: readonly number[]
}

function withSharedViews(steps: Steps, targets: readonly Target[]): readonly Compiled[] {
  const issuers = new Map<string, TrustedIssuer>()
  const views = steps.listed.map(() => new Map<string, View>())
  return targets.map(({ server, url }) => {
    // Equal issuers are one: their keys are then imported once, and each verifies a token once.
    const alike = {
      ...server,
      issuers: server.issuers.map((issuer) => shared(issuers, JSON.stringify(issuer), issuer)),
    }
    const seen = seenOf(steps, alike).map((own, i) => {
      const address = steps.listed[i]?.request.includes('url') ? url : null
      const view = shared(views[i] as Map<string, View>, JSON.stringify([own.view, address]), own.view)
      return { ...own, view }
    })
    return { server, url, seen }
  })
}

function shared<T>(known: Map<string, T>, key: string, value: T): T {
  const first = known.get(key) ?? value
  known.set(key, first)
  return first
}

/** By step, what the others see and the first does not, each view once with an address at which it is seen. */
const viewsApart = ({ listed }: Steps, first: Compiled, others: readonly Other[]) =>
  listed
    .map((step, at) => {
      const seen = others.map((other): [View, string] => [(other.seen[at] as Seen).view, other.url])
      return { step, views: [...new Map(seen.filter(([view]) => view !== first.seen[at]?.view))] }
    })
    .filter(({ views }) => views.length > 0)

/** Where it is seen otherwise, or where what a failed check provides may hold at one of them alone. */
const differences = ({ listed }: Steps, first: Compiled, other: Compiled): readonly number[] =>
  listed.flatMap(({ check: { provides } }, i) => {
    const [a, b] = [first.seen[i] as Seen, other.seen[i] as Seen]
    const holdsAlike = provides.length === 0 || (a.goesOn === b.goesOn && `${a.overlooked}` === `${b.overlooked}`)
    return a.view === b.view && holdsAlike ? [] : [i]
  })
