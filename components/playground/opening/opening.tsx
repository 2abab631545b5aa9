import { exampleById } from '../examples/example'
import { derive } from '../hooks/derive-with-presets'
import { openFragment } from '../hooks/open-fragment'
import { realNow } from '../hooks/real-now'
import { Notice } from '../notice'
import { VerdictPanel } from '../verdict/verdict-panel'
import { draw } from './dom-jsx'
import type { Opening } from './opened'

/**
 * A playground that is opened by a link, before its scripts have come: judges what the link holds, and draws the
 * verdict in the place kept for it. Built apart from the site (scripts/opening.mjs), without React.
 */
export async function open(fragment: string): Promise<Opening> {
  const opened = await openFragment(fragment)
  const engine = { derive, explain: () => import('../verdict/explain') }
  if (opened.kind !== 'case') {
    // There is nothing of the link's own to wait for: the default example is shown, and what is wrong follows.
    delete document.documentElement.dataset.opening
    return { fragment, opened, derived: null, example: null, engine }
  }
  const { inputs, id } = opened
  const now = inputs.clock.kind === 'live' ? realNow() : inputs.clock.at
  const [derived, example] = await Promise.all([derive(inputs, now), id === null ? null : exampleById(id)])
  drawInto('verdict', <VerdictPanel judgement={derived.judgement} help={null} selected={null} onSelect={() => {}} />)
  if (example) drawInto('story', <p className="story">{example.story}</p>)
  else if (inputs.note !== '')
    drawInto(
      'story',
      <Notice>
        <strong>Note with this link.</strong> {inputs.note}
      </Notice>,
    )
  document.documentElement.dataset.opening = 'drawn'
  return { fragment, opened, derived, example, engine }
}

function drawInto(place: string, what: unknown) {
  const element = document.querySelector(`[data-opening-place="${place}"]`)
  if (!element) return
  const drawn = document.createDocumentFragment()
  draw(what as Parameters<typeof draw>[0], drawn)
  // The page's own one follows, and has the id.
  for (const named of drawn.querySelectorAll('[id]')) named.removeAttribute('id')
  element.replaceChildren(drawn)
}
