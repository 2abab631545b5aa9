import type { Timeline } from '@/lib/playground/history'
import { stepWords } from '@/lib/playground/step-words'
import { Dialog } from '../../ui/dialog'
import { names } from './names'

interface StepsProps {
  readonly timeline: Timeline
  readonly onGo: (steps: number) => void
  readonly onClose: () => void
}

/** The states of this tab, the newest first, by what each step changed. */
export function Steps({ timeline, onGo, onClose }: StepsProps) {
  const { past, now, future } = timeline
  const all = [...past, now, ...future]
  const rows = all.map((state, i) => {
    const before = all[i - 1]
    return { words: before ? stepWords(before, state, names) : 'as it was before', steps: i - past.length }
  })
  return (
    <Dialog open onClose={onClose} title="History of this tab" className="steps-dialog">
      <p className="note">
        The last {all.length} states, in memory only: a reload ends them. Choosing one keeps the others until something
        is changed.
      </p>
      <ol className="steps">
        {rows.toReversed().map(({ words, steps }) => (
          <li key={steps}>
            <button
              type="button"
              aria-current={steps === 0 ? 'step' : undefined}
              data-first-focus={steps === 0 || undefined}
              data-undone={steps > 0 || undefined}
              onClick={() => {
                onGo(steps)
                onClose()
              }}
            >
              {words}
              {steps === 0 ? <span className="key-hint"> on the page</span> : null}
              {steps > 0 ? <span className="key-hint"> undone</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
