import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A button within a sentence: it reads like a link, and acts on this page. */
export function TextButton({ className, ...rest }: Omit<ComponentProps<'button'>, 'type'>) {
  return <button type="button" className={classNames('text-button', className)} {...rest} />
}
