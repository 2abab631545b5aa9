import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type ButtonLook = 'plain' | 'primary' | 'quiet'

interface ButtonStyle {
  readonly look?: ButtonLook | undefined
  readonly small?: boolean | undefined
}

/** The look of a button, also for links that act like one. */
export const buttonClass = ({ look = 'plain', small = false }: ButtonStyle = {}) =>
  classNames('button', look !== 'plain' && `button-${look}`, small && 'button-small')

export type ButtonProps = ComponentProps<'button'> & ButtonStyle

export function Button({ look, small, type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonClass({ look, small }), className)} {...rest} />
}
