import type { PreparedCheck, Prepared } from './prepared'
import { type Seen, seenOf, type View } from './views'
import type { InputPart, TargetServer, TrustedIssuer } from './types'

/** A server and the address at which it is asked. */
export interface Target {
  readonly server: TargetServer
  readonly url: string
}

/** What servers are to each check, the further ones beside the first. */
export interface Compared {
  readonly first: Met
  readonly others: readonly Further[]
  /** What the further ones are asked where they differ from the first: by step, in the order of the pipeline. */
  readonly questions: readonly { readonly step: PreparedCheck; readonly asked: readonly Question[] }[]
  /** The addresses at which they are asked, each once. */
  readonly urls: readonly string[]
}

interface Met extends Target {
  /** By check. Of servers that are alike to a check, it sees one and the same view; two checks share none. */
  readonly seen: readonly Seen[]
}

export interface Further extends Met {
  /** In the order of the pipeline. */
  readonly differs: readonly Difference[]
  /** By place of a step, whether it is one of theirs. */
  readonly differsAt: readonly boolean[]
}

/** A check to which it is another server than the first, or whose failure provides facts at one of them alone. */
interface Difference {
  readonly step: PreparedCheck
  readonly seen: Seen
  /** What to ask; `null`: it sees what it sees of the first. */
  readonly question: Question | null
}

/** One for each view of a check, however many servers are seen so. */
export interface Question {
  /** Counts from 0, over all of them. */
  readonly number: number
  readonly view: View
  /** The place in `urls` of the address at which it is seen; `null`: the check does not look at it. */
  readonly address: number | null
}

/** Works out once what each further server is to each check beside the first. */
export function compareTargets(steps: Prepared, targets: readonly [Target, ...Target[]]): Compared {
  const [first, ...others] = withSharedViews(steps, targets) as [Met, ...Met[]]
  const urls = [...new Set(targets.map(({ url }) => url))]
  const questions = new Map<View, Question>()
  const asked = steps.listed.map((step, at) => {
    const unlike = others.flatMap(({ seen, url }) => (seen[at]?.view === first.seen[at]?.view ? [] : [{ seen, url }]))
    for (const { seen, url } of unlike) {
      const { view } = seen[at] as Seen
      if (!questions.has(view))
        questions.set(view, { number: questions.size, view, address: readsAddress(step) ? urls.indexOf(url) : null })
    }
    return { step, asked: [...new Set(unlike.map(({ seen }) => questions.get((seen[at] as Seen).view) as Question))] }
  })
  const further = others.map((other) => {
    const differs = steps.listed.flatMap((step): Difference[] => {
      const [seen, before] = [other.seen[step.at] as Seen, first.seen[step.at] as Seen]
      const question = questions.get(seen.view) ?? null
      return question || !holdsAlike(step, seen, before) ? [{ step, seen, question }] : []
    })
    return { ...other, differs, differsAt: steps.listed.map((step) => differs.some((one) => one.step === step)) }
  })
  return { first, others: further, questions: asked.filter((one) => one.asked.length > 0), urls }
}

/** What the check looks at of an address; `null`: nothing. */
const addressFor = (step: PreparedCheck, url: string) =>
  readsAddress(step) ? (step.check.ofAddress?.(url) ?? url) : null

const readsAddress = ({ request }: PreparedCheck) => request.includes('url')

/** Whether what a failed check provides holds at both or at neither. */
const holdsAlike = ({ check }: PreparedCheck, some: Seen, other: Seen) =>
  check.provides.length === 0 || (some.goesOn === other.goesOn && `${some.overlooked}` === `${other.overlooked}`)

function withSharedViews(steps: Prepared, targets: readonly Target[]): readonly Met[] {
  const issuers = new Map<string, TrustedIssuer>()
  const { listed } = steps
  const views = listed.map(() => new Map<string, View>())
  return targets.map(({ server, url }) => {
    // Equal issuers are one: their keys are then imported once, and each verifies a token once.
    const alike = {
      ...server,
      issuers: server.issuers.map((issuer) => shared(issuers, JSON.stringify(issuer), issuer)),
    }
    const seen = seenOf(steps, alike).map((own, i) => {
      const step = listed[i] as PreparedCheck
      const key = decidingKey(step, own.view, addressFor(step, url))
      const view = shared(views[i] as Map<string, View>, key, own.view)
      return { ...own, view }
    })
    return { server, url, seen }
  })
}

/** Equal for servers that a check decides alike about: what it only shows does not count. */
function decidingKey({ shows }: PreparedCheck, { server, policy, dpop }: View, address: string | null): string {
  const deciding = (room: string, of: object) =>
    Object.entries(of).filter(([name]) => !shows.includes(`${room}.${name}` as InputPart))
  return JSON.stringify([deciding('server', server), deciding('policy', policy), deciding('dpop', dpop), address])
}

function shared<T>(known: Map<string, T>, key: string, value: T): T {
  const first = known.get(key) ?? value
  known.set(key, first)
  return first
}
