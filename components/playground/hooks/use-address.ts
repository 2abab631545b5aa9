import { type Dispatch, useEffect, useRef, useState } from 'react'
import { demoNow } from '@/content/now'
import type { Derived } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import { caseOfLink, emptyLink, linkStateOf } from '@/lib/case/link-state'
import { isLive } from '@/lib/playground/live'
import type { Action } from '@/lib/playground/state'
import { decodeLink, encodeLink } from '@/lib/case/link'
import { realNow } from './use-derived'

/** Why the address did not open, in the words of the link reader. */
interface LinkTrouble {
  readonly says: string
  readonly fix: string
}

export interface Address {
  readonly trouble: LinkTrouble | null
  /** What a link said that could not be kept. */
  readonly warnings: readonly string[]
  readonly dismiss: () => void
  /** Puts an example on the page; Back returns to what was there. */
  readonly openScenario: (id: string) => void
  /** The id, while nothing of the example was changed. */
  readonly scenario: string | null
  /** The token on the page is live, so it is not written into the address by itself. */
  readonly withheld: boolean
  /** The address the page came with has been read. */
  readonly settled: boolean
}

/** Keeps address bar and page the same. Only this page owns the fragment. */
export function useAddress(
  derived: Derived,
  initial: { readonly id: string; readonly inputs: Case },
  dispatch: Dispatch<Action>,
): Address {
  const [trouble, setTrouble] = useState<LinkTrouble | null>(null)
  const [warnings, setWarnings] = useState<readonly string[]>([])
  const [origin, setOrigin] = useState<{ readonly id: string | null; readonly inputs: Case }>(initial)
  const [settled, setSettled] = useState(false)
  const written = useRef('')
  const opened = useRef(false)
  /** What the address without a fragment stands for: the first example, or a live token, which is not written into it. */
  const bare = useRef<{ readonly id: string | null; readonly inputs: Case }>(initial)
  /** The write to come. An address that is opened before it cancels it, or it would land on that one's entry. */
  const write = useRef<ReturnType<typeof setTimeout>>(undefined)
  const scenario = derived.inputs === origin.inputs ? origin.id : null
  const withheld = isLive(derived, realNow())

  const load = (inputs: Case, id: string | null) => {
    setTrouble(null)
    setOrigin({ id, inputs })
    dispatch({ type: 'load', inputs })
  }
  const open = async (fragment: string) => {
    try {
      await openFragment(fragment)
    } catch {
      setTrouble({ says: 'The examples could not be fetched.', fix: 'Look at the connection and try again.' })
    }
  }
  const openFragment = async (fragment: string) => {
    clearTimeout(write.current)
    write.current = undefined
    const link = await decodeLink(fragment, { ...emptyLink, server: 'billing', clock: demoNow })
    setWarnings(link.kind === 'state' ? link.warnings : [])
    if (link.kind === 'broken') return setTrouble(link)
    if (link.kind === 'state') return load(caseOfLink(link.state), null)
    if (link.kind === 'none') return load(bare.current.inputs, bare.current.id)
    const found = await findExample(link.id)
    if (found) return load(found, link.id)
    setTrouble({
      says: `This link names the example “${link.id}”, and there is none of that name.`,
      fix: 'Choose one from the list of scenarios.',
    })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one listener for the life of the page
  useEffect(() => {
    const onAddress = () => {
      const fragment = location.hash.slice(1)
      // The skip link leads to a place on the page, not to a state of it.
      if (document.getElementById(fragment)) return history.replaceState(history.state, '', addressOf(written.current))
      if (fragment !== written.current)
        void open(fragment).finally(() => {
          opened.current = true
          setSettled(true)
        })
      written.current = fragment
      if (fragment === '') opened.current = true
    }
    if (location.hash === '') {
      opened.current = true
      setSettled(true)
    }
    onAddress()
    addEventListener('hashchange', onAddress)
    addEventListener('popstate', onAddress)
    return () => {
      removeEventListener('hashchange', onAddress)
      removeEventListener('popstate', onAddress)
    }
  }, [])

  const pinned = derived.inputs.clock.kind === 'fixed' ? derived.now : 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ticking clock must not rewrite the address each second
  useEffect(() => {
    // A link that did not open stays in the bar, so that it can be mended there.
    if (!opened.current || (trouble && derived.inputs === initial.inputs)) return
    const here = { id: scenario, inputs: derived.inputs }
    if (withheld) bare.current = here
    const timer = setTimeout(async () => {
      const link = withheld ? null : await encodeLink(linkStateOf(derived), scenario)
      if (write.current !== timer) return
      const fragment = link?.ok ? link.fragment : ''
      if (fragment === '') bare.current = here
      if (fragment === written.current || (fragment === `scenario=${initial.id}` && written.current === '')) return
      written.current = fragment
      history.replaceState(history.state, '', addressOf(fragment))
    }, 200)
    write.current = timer
    return () => clearTimeout(timer)
  }, [derived.inputs, derived.token, pinned, scenario, withheld])

  return {
    trouble,
    warnings,
    scenario,
    withheld,
    settled,
    dismiss: () => {
      setTrouble(null)
      setWarnings([])
    },
    openScenario: (id) => {
      history.pushState(null, '', `#scenario=${id}`)
      written.current = `scenario=${id}`
      void open(`scenario=${id}`)
    },
  }
}

const addressOf = (fragment: string) => (fragment ? `#${fragment}` : location.pathname + location.search)

/** The examples' recipes are fetched with the first one opened; the page itself starts without them. */
async function findExample(id: string): Promise<Case | null> {
  const [{ findScenario, world }, { caseOfScenario }] = await Promise.all([
    import('@/content/catalog'),
    import('@/lib/case/from-scenario'),
  ])
  const scenario = findScenario(id)
  return scenario ? caseOfScenario(scenario, world) : null
}
