import { useEffect, useRef, useState } from 'react'
import { presets } from '@/content/presets'
import { type Derived, derive } from '@/lib/playground/derive'
import type { PlaygroundInputs } from '@/lib/playground/inputs'

/** What follows from the inputs now. The newest request wins; there is no delay of our making. */
export function useDerived(inputs: PlaygroundInputs, initial: Derived): Derived {
  const [derived, setDerived] = useState(initial)
  const newest = useRef(0)
  const now = useClock(inputs.clock)
  useEffect(() => {
    const request = ++newest.current
    void derive(inputs, now, presets).then((result) => {
      if (request === newest.current) setDerived(result)
    })
  }, [inputs, now])
  return derived
}

/** Seconds: the pinned instant, or the reader's clock, each second anew. */
function useClock(clock: PlaygroundInputs['clock']): number {
  const live = clock.kind === 'live'
  const [second, setSecond] = useState(0)
  useEffect(() => {
    if (!live) return
    const tick = () => setSecond(realNow())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [live])
  return live ? second || realNow() : clock.at
}

/** Seconds since 1970 by the reader's own clock. */
export const realNow = (): number => Math.floor(Date.now() / 1000)
