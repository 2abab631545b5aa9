import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Case, unnamed } from '@/lib/case/case'
import type { Judgement } from '@/lib/judge/judgement'
import type { Derived } from '@/lib/playground/derive'
import { kept } from '@/lib/playground/kept'
import { keepParts } from '@/lib/playground/structural-sharing'
import { type Ahead, makeAhead } from '../verdict/ahead'
import { frameDrawn } from '../../ui/frame-drawn'
import { openingSoFar } from '../engine/opened'
import type { Help } from '@/lib/help/explain'
import { explainAtOnce, loadEngine, useWarmEngine } from '../engine/engine'
import { realNow } from '../../site/real-now'
import { eachSecond } from './use-clock'
import { useWaiting } from './use-waiting'

export interface DerivedNow {
  readonly derived: Derived
  /** Its verdict, while the rest of the page does not show it yet. */
  readonly ahead: Ahead
  /** What explains it, if that was found as fast. */
  readonly helpAtOnce: Help | null
  /** The checks could not be fetched, so what is shown is not of these inputs. */
  readonly broken: boolean
  /** What is shown is of earlier inputs: the newest are still being judged. */
  readonly stale: boolean
  /** The newest inputs have had no verdict for so long that it can be seen. */
  readonly late: boolean
  /** Judges the inputs as they are now; rejects when the checks cannot be fetched. */
  readonly settle: () => Promise<Derived>
}

/**
 * What follows from the inputs now, with no delay of our making: the verdict first, a frame later all that leads to it.
 * One case is judged at a time: of those that come meanwhile only the newest is judged and shown, so that typing does
 * not queue up behind a large one. A running clock judges each second anew, and changes nothing that says the same as
 * before.
 * @param ownName what the reader's own server is called; `null` while it has no name
 */
export function useDerived(inputs: Case, initial: Derived, ownName: string | null): DerivedNow {
  const [shown, setShown] = useState({ derived: initial, helpAtOnce: null as Help | null, broken: false })
  const newest = useRef({ inputs, now: initial.now, ownName })
  const judging = useRef(false)
  const { late, begins, ends } = useWaiting()
  const [ahead] = useState(makeAhead)
  const drawn = useRef(initial.judgement)
  useLayoutEffect(() => {
    drawn.current = shown.derived.judgement
  }, [shown])
  useWarmEngine()
  // What a link held was judged before: it is on the page at once, and nothing else between.
  const opened = openingSoFar()?.derived
  if (opened && isNewsOf(opened, inputs, shown.derived)) setShown({ derived: opened, helpAtOnce: null, broken: false })

  useEffect(() => {
    const { clock } = inputs
    judge(clock.kind === 'live' ? realNow() : clock.at)
    if (clock.kind === 'live') return eachSecond(() => judge(realNow()))

    function judge(now: number) {
      newest.current = { inputs, now, ownName }
      const before = [initial, openingSoFar()?.derived].find(
        (one) => one && isOf(one, inputs, ownName) && one.now === now,
      )
      // The first verdict was computed at build.
      if (before) {
        ahead.set(null)
        setShown((shown) => (shown.derived === before ? shown : { derived: before, helpAtOnce: null, broken: false }))
      } else if (!judging.current) void judgeNewest()
    }
    async function judgeNewest() {
      judging.current = true
      const request = newest.current
      begins()
      const isStale = () => request !== newest.current
      const derived = await loadEngine()
        .then(({ derive }) => derive(request.inputs, request.now, request.ownName))
        .catch(() => null)
      judging.current = false
      if (isStale()) return judgeNewest()
      ends()
      // At once, or a frame of the earlier verdict would be drawn first; and alone: the rest takes longer to find and draw.
      if (derived && saysOther(ahead.now() ?? drawn.current, derived.judgement)) {
        flushSync(() => ahead.set(derived.judgement))
        await frameDrawn()
      }
      const helpAtOnce = derived && !isStale() ? await explainAtOnce(derived, isStale) : null
      // What came meanwhile is being judged already.
      if (isStale()) return
      flushSync(() => {
        ahead.set(null)
        setShown((before) =>
          derived
            ? { derived: keepParts(before.derived, derived), helpAtOnce, broken: false }
            : { ...before, broken: true },
        )
      })
    }
  }, [inputs, initial, ownName, ahead, begins, ends])

  const stale = !isOf(shown.derived, inputs, ownName)
  const settle = async () => (stale ? (await loadEngine()).derive(inputs, newest.current.now, ownName) : shown.derived)
  return { ...shown, ahead, stale, late, settle }
}

const isOf = ({ inputs, server }: Derived, asked: Case, ownName: string | null): boolean =>
  inputs === asked && (server.id !== 'mine' || server.name === (ownName ?? unnamed))

/** Whether the verdict reads otherwise. */
const saysOther = (before: Judgement, { summary, answer }: Judgement): boolean =>
  kept(before.summary, summary) !== before.summary || kept(before.answer, answer) !== before.answer

const isNewsOf = (derived: Derived, inputs: Case, shown: Derived): boolean =>
  derived.inputs === inputs && shown.inputs !== inputs
