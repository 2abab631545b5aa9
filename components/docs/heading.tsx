import type { ComponentProps } from 'react'

/** A heading that links to itself, so that its address can be copied. */
export function anchored(Level: 'h2' | 'h3') {
  return function Heading({ id, children, ...rest }: ComponentProps<'h2'>) {
    return (
      <Level id={id} {...rest}>
        <a href={`#${id}`}>{children}</a>
      </Level>
    )
  }
}
