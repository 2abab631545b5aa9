import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export type ChipProps = ComponentProps<'button'> & {
  /** Given: a toggle, on or off. Not given: it only acts. */
  readonly on?: boolean | undefined
}

export function Chip({ on, type = 'button', className, ...rest }: ChipProps) {
  return <button type={type} aria-pressed={on} className={classNames('chip', className)} {...rest} />
}
