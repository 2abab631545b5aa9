import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface TagProps {
  readonly tone?: 'plain' | 'accent' | 'ok' | 'no' | 'ask' | undefined
  readonly title?: string | undefined
  readonly children: ReactNode
}

export function Tag({ tone = 'plain', title, children }: TagProps) {
  return (
    <span className={classNames('tag', tone !== 'plain' && `tag-${tone}`)} title={title}>
      {children}
    </span>
  )
}
