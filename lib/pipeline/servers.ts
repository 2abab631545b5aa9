import { ask, askAll, held, type Input, isRemark, Known, type Outcome, type Remark, remarksIn } from './ask'
import type { Check } from './check'
import { checks } from './checks'
import type { Said } from './outcomes'
import { type Seen, type Step, stepsOf, type View } from './steps'
import { type Compared, compareTargets, type Further, type Question, type Target } from './targets'
import type { FactName, Facts, HttpRequest, ValidationInput, Verdict } from './types'
import { decide } from './verdict'

export type { Target }

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
  const [one, ...more] = targets
  if (!one) return async () => []
  const steps = stepsOf(pipeline)
  const { first, others, questions } = compareTargets(steps, [one, ...more])
  return async (presented) => {
    const input = inputAt(first.url, presented)
    const askQuestion = (step: Step, { view, url }: Question, known: Known) =>
      ask(step, view, url === null ? input : inputAt(url, presented), known)
    const answers: (Said | Promise<Said>)[] = []
    // While the signature is verified, what the others see otherwise is asked.
    const outcome = await askAll(steps, first.seen, input, (known, isReady) => {
      for (const { step, asked } of questions)
        if (isReady(step)) for (const one of asked) answers[one.number] = askQuestion(step, one, known)
    })
    const remarks = remarksIn(steps.listed, outcome.said)
    const verdicts = [decide(remarks, outcome.known, first.server)]
    const asked: Asked = { steps: steps.listed, first, outcome, remarks, answers, askQuestion, otherwise: new Map() }
    for (const other of others) {
      const verdict = askAfter(asked, other, presented)
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
  readonly first: Compared['first']
  readonly outcome: Outcome
  /** Of the first server. */
  readonly remarks: readonly Remark[]
  /** By number of the question: its answer, given the facts of the first server. */
  readonly answers: (Said | Promise<Said>)[]
  readonly askQuestion: (step: Step, question: Question, known: Known) => Said | Promise<Said>
  /** The same for other facts, each answer with the facts it was given. */
  readonly otherwise: Map<View, { readonly facts: Partial<Facts>; readonly said: Said }[]>
}

/** The verdict of a further server. Only where it differs from the first is anything asked, until that changes a fact. */
function askAfter(asked: Asked, other: Further, presented: Presented): Verdict | Promise<Verdict> {
  const { first, outcome, remarks, answers } = asked
  const own: Remark[] = []
  for (const { step, seen, question } of other.differs) {
    const before = outcome.said[step.at] as Said
    const said = question ? (answers[question.number] ??= asked.askQuestion(step, question, outcome.known)) : before
    if (question && said instanceof Promise)
      return said.then((come) => {
        answers[question.number] = come
        return askAfter(asked, other, presented)
      })
    if (differ(step.check.provides, held(said as Said, seen), held(before, first.seen[step.at] as Seen)))
      return askFrom(asked, other, step.at, inputAt(other.url, presented))
    if (isRemark(said as Said)) own.push({ step, said: said as Said })
  }
  const shared = remarks.filter(({ step }) => !other.differsAt.has(step.at))
  const both = shared.length === 0 ? own : [...shared, ...own].sort((a, b) => a.step.at - b.step.at)
  return decide(both, outcome.known, other.server)
}

/** The verdict of a server with facts of its own: after that step each check is asked, once for the same view and facts. */
async function askFrom(asked: Asked, other: Further, last: number, input: Input): Promise<Verdict> {
  const { steps, first, outcome, answers, otherwise } = asked
  const said = outcome.said.slice(0, last + 1)
  for (const { step, question } of other.differs)
    if (question && step.at <= last) said[step.at] = answers[question.number] as Said
  const known = new Known()
  for (const [i, one] of said.entries()) known.add(held(one, other.seen[i] as Seen))
  for (const step of steps.slice(last + 1)) {
    const seen = other.seen[step.at] as Seen
    const facts = known.for(step)
    const isSame = (given: Partial<Facts>) => !differ(step.needs, given, facts)
    const before = otherwise.get(seen.view) ?? []
    let one =
      seen.view === first.seen[step.at]?.view && isSame(outcome.known.for(step))
        ? outcome.said[step.at]
        : before.find((answer) => isSame(answer.facts))?.said
    if (!one) {
      one = await ask(step, seen.view, input, known)
      otherwise.set(seen.view, [...before, { facts, said: one }])
    }
    said.push(one)
    known.add(held(one, seen))
  }
  return decide(remarksIn(steps, said), known, other.server)
}

const differ = (names: readonly FactName[], some: Partial<Facts>, others: Partial<Facts>) =>
  some !== others && names.some((name) => some[name] !== others[name])
