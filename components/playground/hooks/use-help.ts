import { useEffect, useState } from 'react'
import type { Derived } from '@/lib/playground/derive'
import { theOpening } from '../engine/opened'
import type { Help } from '@/lib/help/explain'
import { loadExplain } from '../engine/engine'

/** Milliseconds without a new verdict before causes are looked for, so that typing never waits for them. */
const pause = 120

/**
 * What explains the verdict on the page, once there is time; `null` until then, and for an accepted token.
 * The first verdict was made at build: nothing is fetched for it. A running clock that changes no verdict
 * asks for nothing anew, or the cause would come and go each second.
 */
export function useHelp(derived: Derived, initial: Derived, atOnce: Help | null): Help | null {
  const [later, setLater] = useState<Help | null>(null)
  const step = stepOf(derived)
  const known = [atOnce, later].find((help) => fits(help, derived)) ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same step of the same inputs has the same cause
  useEffect(() => {
    if (derived === initial || step === null || known) return
    let stale = false
    const find = async () => {
      const opening = await theOpening()
      const found =
        opening?.derived?.inputs === derived.inputs
          ? await opening.explained
          : await (await loadExplain())(derived, () => stale)
      if (!stale)
        setLater(found ?? { of: derived, cause: null, untried: null, word: null, settingsHelp: true, remedies: [] })
    }
    const timer = setTimeout(() => void find().catch(() => {}), atOnce ? 0 : pause)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [derived.inputs, step, initial])
  return known
}

/** The step that decides, and why; `null` where the token is accepted. */
const stepOf = ({ judgement: { verdict } }: Derived): string | null =>
  verdict.outcome === 'accepted' ? null : `${verdict.decidedBy}/${verdict.reason}`

/** What was found for another verdict explains nothing here. */
const fits = (help: Help | null, derived: Derived): help is Help =>
  help !== null && help.of.inputs === derived.inputs && stepOf(help.of) === stepOf(derived)

/** Whether all there is to say of this verdict stands on the page. */
export const isExplained = (derived: Derived, initial: Derived, help: Help | null): boolean =>
  derived === initial || stepOf(derived) === null || fits(help, derived)
