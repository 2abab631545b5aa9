import './fold.css'
import type { ReactNode } from 'react'

interface Props {
  /** What everybody may read of it: one or two lines. */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/**
 * A section below its heading, for those who have this product. A search in the page, print and the
 * heading’s address (`OpenFolds`) open it.
 */
export const Fold = ({ summary, children }: Props) => (
  <details className="section-fold">
    <summary>{summary}</summary>
    {children}
  </details>
)
