import { useEffect, useState } from 'react'
import type { Derived } from '@/lib/playground/derive'
import type { Help } from '../verdict/explain'

/** Milliseconds without a new verdict before causes are looked for, so that typing never waits for them. */
const pause = 120

/**
 * What explains the verdict on the page, once there is time; `null` until then, and for an accepted token.
 * The first verdict was made at build: nothing is fetched for it.
 */
export function useHelp(derived: Derived, initial: Derived): Help | null {
  const [help, setHelp] = useState<Help | null>(null)
  useEffect(() => {
    if (derived === initial || derived.judgement.verdict.outcome === 'accepted') return
    let stale = false
    const timer = setTimeout(async () => {
      const { explain } = await import('../verdict/explain')
      const found = await explain(derived, () => stale)
      if (!stale) setHelp(found)
    }, pause)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [derived, initial])
  // What was found for another verdict explains nothing here.
  return help?.of === derived ? help : null
}

/** Whether all there is to say of this verdict stands on the page. */
export const isExplained = (derived: Derived, initial: Derived, help: Help | null): boolean =>
  derived === initial || derived.judgement.verdict.outcome === 'accepted' || help?.of === derived
