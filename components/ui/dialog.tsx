'use client'
import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names'
import { CloseIcon } from './icons'
import { IconButton } from './icon-button'

interface DialogProps {
  readonly open: boolean
  /** Called for Escape, a click beside the dialog and the close button. */
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons at the foot. */
  readonly actions?: ReactNode
  readonly className?: string
}

/** A modal dialog. What is marked with `data-first-focus` has the focus first. The browser's own element traps focus, restores it and closes on Escape, in no bytes. */
export function Dialog({ open, onClose, title, children, actions, className }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) {
      element.showModal()
      element.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    }
    if (!open && element.open) element.close()
  }, [open])
  // Removed while it is open, it would take the focus along: the browser gives that back when it is closed.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])
  // The event comes a task later, when another list of the same dialog may be open already.
  const closed = () => dialog.current?.open || onClose()
  // Escape, before it closes: between that and the event above a key that opens it again would find it open still.
  const cancel = (event: SyntheticEvent) => {
    if (event.target !== dialog.current) return
    event.preventDefault()
    onClose()
  }
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, and there is a button
    <dialog
      ref={dialog}
      className={classNames('dialog', className)}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={closed}
      onClick={closeBeside}
    >
      {open ? (
        <div className="dialog-body">
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton label="Close" look="quiet" onClick={onClose}>
              <CloseIcon />
            </IconButton>
          </div>
          {children}
          {actions ? <div className="dialog-actions">{actions}</div> : null}
        </div>
      ) : null}
    </dialog>
  )
}
