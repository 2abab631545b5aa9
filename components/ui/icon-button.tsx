import { Button, type ButtonProps } from './button'
import { classNames } from './class-names'

type IconButtonProps = Omit<ButtonProps, 'aria-label' | 'title'> & {
  /** What it does: read out and shown on hover. */
  readonly label: string
}

/** A square button whose content is one icon. */
export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return <Button aria-label={label} title={label} className={classNames('button-icon', className)} {...rest} />
}
