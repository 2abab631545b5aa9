import { useEffect } from 'react'
import type { Derived } from '@/lib/playground/derive'
import { openingSoFar, theOpening } from './opened'
import type { Explain, Help } from '@/lib/help/explain'

type Parts = typeof import('./engine-parts')

let engine: Promise<Parts> | undefined
let parts: Parts | undefined
let explaining: Explain | undefined

/** The checks, fetched once; a page that was opened by a link has them already. */
export function loadEngine() {
  engine ??= theOpening()
    .then((opening) => opening?.parts ?? import('./engine-parts'))
    .then((loaded) => {
      parts = loaded
      return loaded
    })
    .catch((error) => {
      // Not at once: a running clock asks each second.
      setTimeout(() => (engine = undefined), 10_000)
      throw error
    })
  return engine
}

/** The same once it has come, for a render, which cannot wait. Whatever was judged on this page was judged by it. */
export const engineSoFar = (): Parts | null => parts ?? openingSoFar()?.parts ?? null

/** What finds out why a step failed. */
export async function loadExplain(): Promise<Explain> {
  const { loadHelp } = await loadEngine()
  explaining = (await loadHelp()).explain
  return explaining
}

/** Longest time, in milliseconds, that a verdict waits for what explains it. Most causes are found in less. */
const patience = 16

/**
 * What explains a verdict, if it is found so fast that both can be drawn at once and nothing grows afterwards;
 * `null` otherwise, and before what finds it was fetched for the first time.
 */
export async function explainAtOnce(derived: Derived, isStale: () => boolean): Promise<Help | null> {
  if (!explaining || derived.judgement.verdict.outcome === 'accepted') return null
  const tooLong = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  return Promise.race([explaining(derived, isStale).catch(() => null), tooLong])
}

const readerEvents = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Fetches the checks at the reader's first move, so that they are there by the first keystroke. */
export function useWarmEngine(): void {
  useEffect(() => {
    const stop = new AbortController()
    const warm = () => {
      stop.abort()
      loadExplain().catch(() => {})
    }
    for (const name of readerEvents) addEventListener(name, warm, { signal: stop.signal, passive: true })
    return () => stop.abort()
  }, [])
}
