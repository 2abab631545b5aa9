import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

type ChipProps = ComponentProps<'button'> & {
  /** Given: a toggle, on or off. Not given: it only acts. */
  readonly on?: boolean | undefined
}

export function Chip({ on, type = 'button', className, ...rest }: ChipProps) {
  return <button type={type} aria-pressed={on} className={classNames('chip', className)} {...rest} />
}

type ChipsProps = { readonly children: ReactNode } & (
  | { /** Says what the chips do or choose between; read out, not shown. */ readonly label: string }
  | { /** Id of the text that says it. */ readonly labelledBy: string }
)

/** Chips that belong together, in a row that wraps. */
export function Chips({ children, ...name }: ChipsProps) {
  const named = 'label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.labelledBy }
  return (
    <fieldset className="chips" data-needs-scripts {...named}>
      {children}
    </fieldset>
  )
}
