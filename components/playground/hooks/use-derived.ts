import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Derived } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'

export interface DerivedNow {
  readonly derived: Derived
  /** The checks could not be fetched, so what is shown is not of these inputs. */
  readonly broken: boolean
  /** What is shown is of earlier inputs: the newest are still being judged. */
  readonly stale: boolean
  /** Judges the inputs as they are now; rejects when the checks cannot be fetched. */
  readonly settle: () => Promise<Derived>
}

let engine: Promise<typeof import('./derive-with-presets')> | undefined

function loadEngine() {
  engine ??= import('./derive-with-presets').catch((error) => {
    // Not at once: a running clock asks each second.
    setTimeout(() => (engine = undefined), 10_000)
    throw error
  })
  return engine
}

/** What follows from the inputs now. The newest request wins; there is no delay of our making. */
export function useDerived(inputs: Case, initial: Derived): DerivedNow {
  const [shown, setShown] = useState({ derived: initial, broken: false })
  const newest = useRef(0)
  const now = useClock(inputs.clock)
  useWarmEngine()
  useEffect(() => {
    const request = ++newest.current
    const show = (next: (before: typeof shown) => typeof shown) => request === newest.current && setShown(next)
    // The first verdict was computed at build.
    if (inputs === initial.inputs && now === initial.now) show(() => ({ derived: initial, broken: false }))
    else
      loadEngine()
        .then(({ derive }) => derive(inputs, now))
        .then(
          (derived) => show(() => ({ derived, broken: false })),
          () => show(({ derived }) => ({ derived, broken: true })),
        )
  }, [inputs, now, initial])
  const settle = async () =>
    shown.derived.inputs === inputs ? shown.derived : (await loadEngine()).derive(inputs, now)
  return { ...shown, stale: shown.derived.inputs !== inputs, settle }
}

const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Fetches the checks at the reader's first move, so that they are there by the first keystroke. */
function useWarmEngine() {
  useEffect(() => {
    const stop = new AbortController()
    const warm = () => {
      stop.abort()
      loadEngine().catch(() => {})
    }
    for (const sign of signsOfLife) addEventListener(sign, warm, { signal: stop.signal, passive: true })
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

/** Seconds since 1970 by the reader's own clock. */
export const realNow = (): number => Math.floor(Date.now() / 1000)
