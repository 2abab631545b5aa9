import { ask, held, type Input, Inputs, isComing, Known } from './ask'
import { askAll, isRemark, type Outcome, type Remark, sorted } from './ask-all'
import type { Check } from './check'
import { checks } from './checks'
import { type Answered, type AskedAll, Families } from './families'
import type { Said } from './outcomes'
import { type PreparedCheck, prepare } from './prepared'
import type { Seen, View } from './views'
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
  const steps = prepare(pipeline)
  const compared = compareTargets(steps, [one, ...more])
  const { first, others, questions, urls } = compared
  const families = new Families(steps, compared)
  const everything = async (presented: Presented, inputs: Inputs): Promise<AskedAll> => {
    const askQuestion = (step: PreparedCheck, { view, address }: Question, known: Known) =>
      ask(step, view, inputs.at(address ?? 0), known)
    const answers: (Said | Promise<Said>)[] = []
    // While the signature is verified, what the others see otherwise is asked.
    const outcome = await askAll(steps, first.seen, inputs.first, (known, isReady) => {
      for (const { step, asked } of questions)
        if (isReady(step)) for (const one of asked) answers[one.number] = askQuestion(step, one, known)
    })
    const verdicts = [decide(outcome, first.server)]
    const asked: Asked = { steps: steps.listed, first, outcome, answers, askQuestion, otherwise: new Map() }
    for (const other of others) {
      const verdict = askAfter(asked, other, presented)
      verdicts.push('outcome' in verdict ? verdict : await verdict)
    }
    return { verdicts, answersOf: (step) => answersOf(asked, step) }
  }
  return (presented) => {
    const inputs = new Inputs(urls, (url) => inputAt(url, presented))
    return families.judge(inputs, () => everything(presented, inputs))
  }
}

/** The answers of a check that every server sees alike. */
const answersOf = ({ outcome, first, otherwise }: Asked, step: PreparedCheck): readonly Answered[] => [
  { facts: outcome.known.for(step).facts, said: outcome.said[step.at] as Said },
  ...(otherwise.get((first.seen[step.at] as Seen).view) ?? []),
]

const inputAt = (url: string, { request, now, introspection = null }: Presented): Input => {
  const { method, authorization, dpop, clientCertificate, origin, form, otherFields } = request
  const there = { method, url, authorization, dpop, clientCertificate, origin, form, otherFields }
  return { request: there, now, introspection }
}

/** What has been asked about one request. */
interface Asked {
  readonly steps: readonly PreparedCheck[]
  readonly first: Compared['first']
  readonly outcome: Outcome
  /** By number of the question: its answer, given the facts of the first server. */
  readonly answers: (Said | Promise<Said>)[]
  readonly askQuestion: (step: PreparedCheck, question: Question, known: Known) => Said | Promise<Said>
  /** The same for other facts, each answer with the facts it was given. */
  readonly otherwise: Map<View, readonly Answered[]>
}

/** The verdict of a further server. Only where it differs from the first is anything asked, until that changes a fact. */
function askAfter(asked: Asked, other: Further, presented: Presented): Verdict | Promise<Verdict> {
  const { first, outcome, answers } = asked
  const { known } = outcome
  const remarks: Remark[] = []
  for (const { step, seen, question } of other.differs) {
    const before = outcome.said[step.at] as Said
    let said = before
    if (question) {
      const { number } = question
      const answer = answers[number] ?? asked.askQuestion(step, question, known)
      answers[number] = answer
      if (isComing(answer))
        return answer.then((come) => {
          answers[number] = come
          return askAfter(asked, other, presented)
        })
      said = answer
    }
    const { provides } = step.check
    if (provides.length > 0 && differ(provides, held(said, seen), held(before, first.seen[step.at] as Seen)))
      return askFrom(asked, other, step.at, inputAt(other.url, presented))
    if (isRemark(said)) remarks.push({ step, said })
  }
  for (const one of outcome.remarks) if (!other.differsAt[one.step.at]) remarks.push(one)
  return decide({ remarks: sorted(remarks), known }, other.server)
}

/** The verdict of a server with facts of its own: after that step each check is asked, once for the same view and facts. */
async function askFrom(asked: Asked, other: Further, last: number, input: Input): Promise<Verdict> {
  const { steps, first, outcome, answers, otherwise } = asked
  const known = new Known()
  const remarks: Remark[] = []
  const take = (step: PreparedCheck, said: Said) => {
    known.add(held(said, other.seen[step.at] as Seen))
    if (isRemark(said)) remarks.push({ step, said })
  }
  const own = new Map(other.differs.map(({ step, question }) => [step, question && answers[question.number]]))
  for (const step of steps.slice(0, last + 1)) take(step, (own.get(step) ?? outcome.said[step.at]) as Said)
  for (const step of steps.slice(last + 1)) {
    const { view } = other.seen[step.at] as Seen
    const { facts } = known.for(step)
    const isSame = (given: Partial<Facts>) => !differ(step.needs, given, facts)
    const before = otherwise.get(view) ?? []
    const asBefore =
      view === first.seen[step.at]?.view && isSame(outcome.known.for(step).facts)
        ? outcome.said[step.at]
        : before.find((answer) => isSame(answer.facts))?.said
    const said = asBefore ?? (await ask(step, view, input, known))
    if (!asBefore) otherwise.set(view, [...before, { facts, said }])
    take(step, said)
  }
  return decide({ remarks, known }, other.server)
}

const differ = (names: readonly FactName[], some: Partial<Facts>, others: Partial<Facts>) =>
  some !== others && names.some((name) => some[name] !== others[name])
