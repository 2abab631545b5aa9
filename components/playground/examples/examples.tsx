import { memo, Suspense, useId, useState } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import { useCommand } from '../../commands/commands'
import { Dialog } from '../../ui/dialog'

interface ExamplesProps {
  /** `null`: what is on the page is no example, or no longer one. */
  readonly current: string | null
  /** Of that; `undefined` until it is known. */
  readonly title: string | undefined
  readonly onOpen: (id: string) => void
}

const ExampleList = lazyPart(() => import('./example-list').then((m) => m.ExampleList))

/** The example on the page, and a list to choose another from. */
export const Examples = memo(function Examples({ current, title, onOpen }: ExamplesProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  useCommand('open-example', () => setOpen(true))
  return (
    <div className="examples">
      <span id={id} className="examples-label">
        Example
      </span>
      <button
        type="button"
        className="control examples-button"
        aria-haspopup="dialog"
        aria-labelledby={`${id} ${id}-title`}
        data-example={current ?? ''}
        onClick={() => setOpen(true)}
      >
        <span id={`${id}-title`}>{current === null ? 'Choose an example' : (title ?? current)}</span>
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Open an example"
        className="list-dialog examples-dialog"
      >
        <Suspense fallback={<div className="list-wait examples-list" />}>
          <ExampleList
            current={current}
            onChoose={(chosen) => {
              setOpen(false)
              onOpen(chosen)
            }}
          />
        </Suspense>
      </Dialog>
    </div>
  )
})
