import type { PreparedCheck, PreparedPipeline } from './prepared'
import { type ServerAtCheck, serverAtChecks, type ServerView } from './views'
import type { InputPart, TargetServer, TrustedIssuer } from './types'

/** A server and the address at which it is asked. */
export interface Target {
  readonly server: TargetServer
  readonly url: string
}

/** Several servers, each as every check sees it, and where the further ones differ from the first. */
export interface ComparedTargets {
  readonly first: PreparedTarget
  readonly others: readonly OtherTarget[]
  /** What checks see of the further ones that they do not see of the first: by step, in the order of the pipeline. */
  readonly otherViews: readonly { readonly step: PreparedCheck; readonly views: readonly OtherView[] }[]
  /** The addresses at which the servers are asked, each once. */
  readonly urls: readonly string[]
}

interface PreparedTarget extends Target {
  /** By check. Of servers that are alike to a check, it sees one and the same view; two checks share none. */
  readonly atChecks: readonly ServerAtCheck[]
}

export interface OtherTarget extends PreparedTarget {
  /** In the order of the pipeline. */
  readonly differences: readonly Difference[]
  /** By place of a step, whether it is one of theirs. */
  readonly differsAt: readonly boolean[]
}

/** A check to which it is another server than the first, or whose failure provides facts at one of them alone. */
interface Difference {
  readonly step: PreparedCheck
  readonly atCheck: ServerAtCheck
  /** What to run it with; `null`: it sees what it sees of the first. */
  readonly otherView: OtherView | null
}

/** One for each view of a check, however many servers are seen so. */
export interface OtherView {
  /** Counts from 0, over all of them. */
  readonly number: number
  readonly view: ServerView
  /** The place in `urls` of the address at which it is seen; `null`: the check does not look at it. */
  readonly address: number | null
}

/** Works out once what each further server is to each check beside the first. */
export function compareTargets(pipeline: PreparedPipeline, targets: readonly [Target, ...Target[]]): ComparedTargets {
  const { steps } = pipeline
  const [first, ...others] = withSharedViews(pipeline, targets) as [PreparedTarget, ...PreparedTarget[]]
  const urls = [...new Set(targets.map(({ url }) => url))]
  const known = new Map<ServerView, OtherView>()
  const viewsAt = (step: PreparedCheck) => {
    const seen = viewAt(first, step)
    const unlike = others.filter((other) => viewAt(other, step) !== seen)
    for (const { url, ...other } of unlike) {
      const view = viewAt(other, step)
      if (!known.has(view))
        known.set(view, { number: known.size, view, address: readsAddress(step) ? urls.indexOf(url) : null })
    }
    return [...new Set(unlike.map((other) => known.get(viewAt(other, step)) as OtherView))]
  }
  const otherViews = steps.map((step) => ({ step, views: viewsAt(step) })).filter(({ views }) => views.length > 0)
  const withDifferences = (other: PreparedTarget): OtherTarget => {
    const differences = steps.flatMap((step): Difference[] => {
      const [atCheck, before] = [serverAt(other, step), serverAt(first, step)]
      const otherView = known.get(atCheck.view) ?? null
      return otherView || !holdsAlike(step, atCheck, before) ? [{ step, atCheck, otherView }] : []
    })
    return { ...other, differences, differsAt: steps.map((step) => differences.some((one) => one.step === step)) }
  }
  return { first, others: others.map(withDifferences), otherViews, urls }
}

/** What the server is to that check. */
export const serverAt = ({ atChecks }: Pick<PreparedTarget, 'atChecks'>, { at }: PreparedCheck): ServerAtCheck =>
  atChecks[at] as ServerAtCheck

/** What that check sees of the server. */
export const viewAt = (target: Pick<PreparedTarget, 'atChecks'>, step: PreparedCheck): ServerView =>
  serverAt(target, step).view

/** What the check looks at of an address; `null`: nothing. */
const addressFor = (step: PreparedCheck, url: string) =>
  readsAddress(step) ? (step.check.ofAddress?.(url) ?? url) : null

const readsAddress = ({ request }: PreparedCheck) => request.includes('url')

/** Whether what a failed check provides holds at both or at neither. */
const holdsAlike = ({ check }: PreparedCheck, some: ServerAtCheck, other: ServerAtCheck) =>
  check.provides.length === 0 ||
  (some.holdsAnyway === other.holdsAnyway && `${some.overlooked}` === `${other.overlooked}`)

function withSharedViews(pipeline: PreparedPipeline, targets: readonly Target[]): readonly PreparedTarget[] {
  const issuers = new Map<string, TrustedIssuer>()
  const { steps } = pipeline
  const views = steps.map(() => new Map<string, ServerView>())
  return targets.map(({ server, url }) => {
    // Equal issuers are one: their keys are then imported once, and each verifies a token once.
    const alike = {
      ...server,
      issuers: server.issuers.map((issuer) => shared(issuers, JSON.stringify(issuer), issuer)),
    }
    const atChecks = serverAtChecks(pipeline, alike).map((own, i) => {
      const step = steps[i] as PreparedCheck
      const key = decidingKey(step, own.view, addressFor(step, url))
      return { ...own, view: shared(views[i] as Map<string, ServerView>, key, own.view) }
    })
    return { server, url, atChecks }
  })
}

/** Equal for servers that a check decides alike about: what it only shows does not count. */
function decidingKey({ shows }: PreparedCheck, { server, policy, dpop }: ServerView, address: string | null): string {
  const deciding = (room: string, of: object) =>
    Object.entries(of).filter(([name]) => !shows.includes(`${room}.${name}` as InputPart))
  return JSON.stringify([deciding('server', server), deciding('policy', policy), deciding('dpop', dpop), address])
}

function shared<T>(known: Map<string, T>, key: string, value: T): T {
  const first = known.get(key) ?? value
  known.set(key, first)
  return first
}
