import { type Example, exampleById, keepExample } from '../../case/example'
import * as parts from '../engine/engine-parts'
import { realNow } from '../../site/real-now'
import { NoStory, Notice } from '../notice'
import type { Derived } from '@/lib/playground/derive'
import type { Help } from '@/lib/help/explain'
import { StackWaiting } from '../verdict/stack-waiting'
import { actionsOf } from '../verdict/step-actions'
import { VerdictHead } from '../verdict/verdict-head'
import { VerdictRail } from '../verdict/verdict-rail'
import { withHelp } from '@/lib/help/with-help'
import { nextTask } from '@/lib/playground/next-task'
import { type Drawable, draw } from '@/components/dom-jsx'
import type { Opening } from '../engine/opened'

/**
 * A playground that is opened by a link, before its scripts have come: judges what the link holds, and draws the
 * verdict in the place kept for it. Built apart from the site (scripts/build/opening.mjs), without React.
 */
export async function open(fragment: string): Promise<Opening> {
  const fetched = await globalThis.deputyLabExample
  if (fetched) keepExample(fetched)
  const opened = await parts.openFragment(fragment)
  if (opened.kind !== 'case') {
    // There is nothing of the link's own to wait for: the default example is shown, and what is wrong follows.
    delete document.documentElement.dataset.opening
    return { fragment, opened, derived: null, example: null, explained: Promise.resolve(null), parts }
  }
  const { inputs, id } = opened
  const example = id === null ? null : await exampleById(id)
  // The page itself may still be arriving.
  while (!placeOf('verdict') && document.readyState === 'loading') await nextTask()
  drawStory(example, inputs.note)
  await nextTask()
  const derived = await parts.derive(inputs, inputs.clock.kind === 'live' ? realNow() : inputs.clock.at, null, true)
  const isExplained = derived.judgement.verdict.outcome === 'accepted'
  // Each in a task of its own: what follows from here on, the fonts and the page’s own scripts, waits for it.
  await nextTask()
  drawVerdict(derived, null, isExplained)
  await nextTask()
  return {
    fragment,
    opened,
    derived,
    example,
    explained: isExplained ? Promise.resolve(null) : explain(derived),
    parts,
  }
}

/** What the case is about, which needs no verdict. */
function drawStory(example: Example | null, note: string) {
  drawInto(
    'story',
    example ? <p className="story">{example.story}</p> : note === '' ? <NoStory /> : <NoteOf text={note} />,
  )
  document.documentElement.dataset.opening = 'told'
}

/** Milliseconds that what was drawn may be without its explanation. */
const patience = 1500

async function explain(derived: Derived): Promise<Help | null> {
  const found = parts.loadHelp().then((module) => module.explain(derived, () => false))
  const tooLong = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const help = await Promise.race([found.catch(() => null), tooLong])
  // Unless the page itself has taken over.
  if (document.documentElement.dataset.opening !== undefined) drawVerdict(derived, help, true)
  return help
}

/** What an explanation may change, and what lies below it, is not to be seen before it has come (frame.css). */
function drawVerdict({ inputs, judgement, server }: Derived, help: Help | null, isExplained: boolean) {
  const on = { isMine: server.id === 'mine', onRemedy: () => {}, onSetting: () => {}, onWithout: () => {} }
  const stack = inputs.stack === '' ? null : <StackWaiting />
  drawInto(
    'verdict',
    <div className="panel">
      <VerdictHead
        judgement={judgement}
        onWithout={on.onWithout}
        stack={stack}
        arriving={stack !== null}
        onStack={() => {}}
      />
      <VerdictRail
        stations={withHelp(judgement, help).stations}
        help={help}
        selected={null}
        onSelect={() => {}}
        actionOf={actionsOf(on, null)}
        actionOfDeciding={actionsOf(on, help)}
      />
    </div>,
  )
  // Marked here and not found by the sheet: a rule for whatever follows a card would concern the whole rail at each key.
  const rows = [...(placeOf('verdict')?.querySelectorAll('.rail > *') ?? [])]
  for (const row of rows.slice(rows.findIndex(isCardRow) + 1)) row.toggleAttribute('data-below', true)
  document.documentElement.dataset.opening = isExplained ? 'explained' : 'judged'
}

const NoteOf = ({ text }: { readonly text: string }) => (
  <Notice>
    <strong>Note with this link.</strong> {text}
  </Notice>
)

const isCardRow = (row: Element) => row.getAttribute('data-card') === 'true'

const placeOf = (name: string) => document.querySelector(`[data-opening-place="${name}"]`)

function drawInto(name: string, what: unknown) {
  const drawn = document.createDocumentFragment()
  draw(what as Drawable, drawn)
  // The page's own one follows, and has the id.
  for (const named of drawn.querySelectorAll('[id]')) named.removeAttribute('id')
  placeOf(name)?.replaceChildren(drawn)
}
