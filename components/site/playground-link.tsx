import type { ComponentProps } from 'react'
import { playgroundHref } from './base-path'

type PlaygroundLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** What the playground should show: the part of the address after `#`. */
  readonly fragment?: string | undefined
}

/** A plain link: the playground reads its `#` when the page loads, and loads under its own policy. */
export const PlaygroundLink = ({ fragment, ...rest }: PlaygroundLinkProps) => (
  <a href={playgroundHref(fragment)} {...rest} />
)
