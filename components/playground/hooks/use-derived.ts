import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Derived } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'
import { openingSoFar, theOpening } from '../opening/opened'
import { realNow } from './real-now'

export interface DerivedNow {
  readonly derived: Derived
  /** The checks could not be fetched, so what is shown is not of these inputs. */
  readonly broken: boolean
  /** What is shown is of earlier inputs: the newest are still being judged. */
  readonly stale: boolean
  /** Judges the inputs as they are now; rejects when the checks cannot be fetched. */
  readonly settle: () => Promise<Derived>
}

let engine: Promise<Pick<typeof import('./derive-with-presets'), 'derive'>> | undefined

function loadEngine() {
  engine ??= theOpening()
    .then((opening) => opening?.engine ?? import('./derive-with-presets'))
    .catch((error) => {
      // Not at once: a running clock asks each second.
      setTimeout(() => (engine = undefined), 10_000)
      throw error
    })
  return engine
}

/**
 * What follows from the inputs now, with no delay of our making. One case is judged at a time: of those that come
 * meanwhile only the newest is judged and shown, so that typing does not queue up behind a large one.
 */
export function useDerived(inputs: Case, initial: Derived): DerivedNow {
  const [shown, setShown] = useState({ derived: initial, broken: false })
  const newest = useRef({ inputs, now: initial.now })
  const judging = useRef(false)
  const now = useClock(inputs.clock)
  useWarmEngine()
  // What a link held was judged before: it is on the page at once, and nothing else between.
  const before = openingSoFar()?.derived
  if (isOf(before, inputs, now) && shown.derived !== before) setShown({ derived: before, broken: false })
  useEffect(() => {
    newest.current = { inputs, now }
    // The first verdict was computed at build.
    if (inputs === initial.inputs && now === initial.now) setShown({ derived: initial, broken: false })
    else if (isOf(openingSoFar()?.derived, inputs, now)) return
    else if (!judging.current) void judgeNewest()

    async function judgeNewest() {
      judging.current = true
      const request = newest.current
      const derived = await loadEngine()
        .then(({ derive }) => derive(request.inputs, request.now))
        .catch(() => null)
      judging.current = false
      if (request !== newest.current) return judgeNewest()
      setShown((before) => ({ derived: derived ?? before.derived, broken: derived === null }))
    }
  }, [inputs, now, initial])
  const settle = async () =>
    shown.derived.inputs === inputs ? shown.derived : (await loadEngine()).derive(inputs, now)
  return { ...shown, stale: shown.derived.inputs !== inputs, settle }
}

const isOf = (derived: Derived | null | undefined, inputs: Case, now: number): derived is Derived =>
  derived?.inputs === inputs && derived.now === now

const readerEvents = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Fetches the checks at the reader's first move, so that they are there by the first keystroke. */
function useWarmEngine() {
  useEffect(() => {
    const stop = new AbortController()
    const warm = () => {
      stop.abort()
      loadEngine().catch(() => {})
    }
    for (const name of readerEvents) addEventListener(name, warm, { signal: stop.signal, passive: true })
    return () => stop.abort()
  }, [])
}

/** Seconds: the pinned instant, or the reader's clock, each second anew. */
function useClock(clock: Case['clock']): number {
  const live = clock.kind === 'live'
  const at = () => (live ? realNow() : clock.at)
  return useSyncExternalStore(live ? eachSecond : never, at, at)
}

function eachSecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000)
  return () => clearInterval(timer)
}

const never = () => () => {}
