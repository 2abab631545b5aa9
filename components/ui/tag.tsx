import type { ReactNode } from 'react'

interface TagProps {
  readonly title?: string | undefined
  readonly children: ReactNode
}

export const Tag = ({ title, children }: TagProps) => (
  <span className="tag" title={title}>
    {children}
  </span>
)
