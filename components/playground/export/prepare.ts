import { presets } from '@/content/presets'
import type { Case, RequestField } from '@/lib/case/case'
import { encodeLink } from '@/lib/case/link'
import { caseOfLink, type LinkState } from '@/lib/case/link-state'
import { leftOut, linkStateOf } from '@/lib/case/outgoing'
import { type Takeaway, takeawayOf } from '@/lib/export/takeaway'
import { withHelp } from '@/lib/help/with-help'
import type { Judgement } from '@/lib/judge/judgement'
import { type Derived, derive } from '@/lib/playground/derive'
import { loadExplain } from '../engine/engine'
import { cutFor, sharedState, type Way } from '../share/shared-state'

/** What can be taken away of a case, and what has to be asked first. */
export interface Prepared {
  readonly derived: Derived
  /** Whether something of the case, or of the server’s policy alone, is live. */
  readonly asks: { readonly case: boolean; readonly policy: boolean }
  /** Parts that are in no export, by field. */
  readonly leftOut: readonly string[]
  /** `null`: no copy signed by a demo key comes out at the same step. */
  readonly takeaway: (holds: 'case' | 'policy', way: Way) => Promise<Takeaway | null>
}

/**
 * @param scenario id of the example, while nothing was changed
 * @param isLive whether handing this on could hurt somebody
 */
export async function prepare(
  derived: Derived,
  scenario: string | null,
  isLive: (derived: Derived) => boolean,
): Promise<Prepared> {
  const serverAlone = serverOnly(linkStateOf(derived))
  return {
    derived,
    asks: { case: isLive(derived), policy: isLive(await opened(serverAlone)) },
    leftOut: leftOut(derived),
    async takeaway(holds, way) {
      const state = await (holds === 'case' ? sharedState(derived, way) : cutFor(serverAlone, way))
      if (!state) return null
      const there = await opened(state)
      // A shared secret stays here, so that the link is undecided where this page is not.
      const isWhole = way === 'as-is' && leftOut(derived).every((name) => name === 'keys')
      const judged = holds === 'case' && isWhole ? derived : there
      const judgement = holds === 'case' ? await explained(judged) : judged.judgement
      return takeawayOf(state, there.server, judgement, await linkTo(state, way === 'as-is' ? scenario : null))
    },
  }
}

/** With the cause and the advice that stand on the page. */
async function explained(derived: Derived): Promise<Judgement> {
  if (derived.judgement.verdict.outcome === 'accepted') return derived.judgement
  const explain = await loadExplain()
  return withHelp(derived.judgement, await explain(derived, () => false))
}

/** The case that a link opens: whatever is taken away is made of this. */
const opened = (state: LinkState): Promise<Derived> => derive(caseOfLink(state), state.clock, presets)

/** A server may depend on the scheme; on nothing else that is sent. */
const nothingSent = { request: {}, authorization: null, introspection: '' } as const satisfies Pick<
  Case,
  Exclude<RequestField, 'scheme'>
>

/** Nothing of the request: all that code for a server is made of. */
const serverOnly = (state: LinkState): LinkState => ({ ...state, ...nothingSent, token: '', note: '' })

async function linkTo(state: LinkState, scenario: string | null): Promise<string | null> {
  const made = await encodeLink(state, scenario)
  return made.ok ? `${location.origin}${location.pathname}#${made.fragment}` : null
}
