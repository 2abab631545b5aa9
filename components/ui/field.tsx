import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

/** What the control must carry so that label, hint and error belong to it. */
interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly className: string
}

interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Said in a sentence; announced when it appears. */
  readonly error?: ReactNode
  /** At the right end of the label's line. */
  readonly aside?: ReactNode
  readonly className?: string | undefined
  readonly children: (control: ControlProps) => ReactNode
}

/** A label, a control of any kind, a hint and an error. */
export function Field({ label, hint, error, aside, className, children }: FieldProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classNames('field', className)} data-needs-scripts>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        className: 'control',
      })}
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
      <div aria-live="polite">
        {error ? (
          <p id={`${id}-error`} className="field-error">
            {error}
          </p>
        ) : null}
      </div>
    </div>
  )
}
