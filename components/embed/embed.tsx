import '../ui/status-icon.css'
import '../live/live.css'
import './embed.css'
import { type Drawable, draw } from '../dom-jsx'
import { ReportView } from '../live/report-view'
import { openFragment } from '../case/open-fragment'
import { realNow } from '../site/real-now'
import { playgroundHref } from '../site/base-path'
import { presetServers } from '@/content/preset-servers'
import type { Case } from '@/lib/case/case'
import { judge } from '@/lib/judge/judge'
import type { Judgement } from '@/lib/judge/judgement'
import { instant } from '@/lib/pipeline/encoding/instant'

/** The page's only script: shows what the fragment of its address holds. Built apart (scripts/build/embed.mjs), without React. */
const place = document.querySelector('main') as HTMLElement

const unfetched = { says: 'The checks could not be fetched.', fix: 'Look at the connection and load this again.' }

/** The newest fragment wins. */
let asked = 0

async function show() {
  const fragment = location.hash.slice(1)
  const mine = ++asked
  const drawn = await judged(fragment).catch(() => drawing(<Trouble {...unfetched} />))
  if (mine === asked) place.replaceChildren(drawn)
}

async function judged(fragment: string): Promise<DocumentFragment> {
  const opened = await openFragment(fragment)
  if (opened.kind === 'nothing') return drawing(<Nothing />)
  if (opened.kind === 'trouble') return drawing(<Trouble says={opened.says} fix={opened.fix} />)
  const { inputs } = opened
  const { clock, note } = inputs
  const now = clock.kind === 'live' ? realNow() : clock.at
  const judgement = await judgementOf(inputs, now)
  document.title = `${judgement.summary.headline} · Deputy Lab`
  return drawing(<Verdict {...{ judgement, note, now, fragment }} live={clock.kind === 'live'} />)
}

/**
 * Few links hold edits, whose token has to be signed before it is judged, or a server of somebody’s own, where the cause
 * and the product’s advice stand in place of the general ones: what does that is fetched for those.
 */
async function judgementOf(inputs: Case, now: number): Promise<Judgement> {
  const isOwn = inputs.server === 'mine'
  if (!inputs.edited && !isOwn) return judge(inputs, presetServers, now)
  const [{ derive }, { presets }] = await Promise.all([import('@/lib/playground/derive'), import('@/content/presets')])
  const derived = await derive(inputs, now, presets)
  if (!isOwn || derived.judgement.verdict.outcome === 'accepted') return derived.judgement
  const [{ explain }, { withHelp }] = await Promise.all([import('@/content/help'), import('@/lib/help/with-help')])
  return withHelp(derived.judgement, await explain(derived, () => false))
}

function drawing(what: unknown): DocumentFragment {
  const into = document.createDocumentFragment()
  draw(what as Drawable, into)
  return into
}

interface VerdictProps {
  readonly judgement: Judgement
  /** Seconds. */
  readonly now: number
  /** What whoever made the link wrote about it. */
  readonly note: string
  /** Judged at the time of this computer's clock; otherwise at the link's. */
  readonly live: boolean
  readonly fragment: string
}

const Verdict = ({ judgement, now, note, live, fragment }: VerdictProps) => (
  <figure className="live embed">
    <figcaption className="live-head">
      <h1 className="live-title">{judgement.server.name}</h1>
      <InPlayground fragment={fragment} />
      {note === '' ? null : <p className="live-story">{note}</p>}
    </figcaption>
    <ReportView judgement={judgement} />
    <p className="live-origin">
      Judged in this frame, {live ? 'now' : 'at the link’s time'}: {instant(now) ?? now}
    </p>
  </figure>
)

/** In a window of its own: a frame is too small for it, and the page around it must stay. */
const InPlayground = ({ fragment }: { readonly fragment: string }) => (
  <a className="live-link underline" href={playgroundHref(fragment)} target="_blank" rel="noopener noreferrer">
    Open in the playground
  </a>
)

const Nothing = () => (
  <div className="embed-trouble">
    <h1 className="live-title">There is nothing to show</h1>
    <p>
      This frame shows the verdict of a link from the playground. Its address ends with the same text after{' '}
      <code>#</code>.
    </p>
    <InPlayground fragment="" />
  </div>
)

const Trouble = ({ says, fix }: { readonly says: string; readonly fix: string }) => (
  <div className="embed-trouble">
    <h1 className="live-title">{says}</h1>
    <p>{fix}</p>
    <InPlayground fragment="" />
  </div>
)

addEventListener('hashchange', () => void show())
void show()
