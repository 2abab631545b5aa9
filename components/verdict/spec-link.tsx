import type { SyntheticEvent } from 'react'
import type { Spec } from '@/lib/pipeline/specs'

/**
 * A clause, by number. What it is called is fetched with the first hand that comes near: a page shows dozens, most of
 * them folded. A frame, drawn without React, listens to nothing and leaves it out.
 */
export function SpecLink({ spec }: { readonly spec: Spec }) {
  const name = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    import('@/lib/pipeline/clause-titles').then(
      ({ titled }) => (currentTarget.title = titled(spec).title),
      () => {},
    )
  }
  return (
    <a href={spec.href} target="_blank" rel="noreferrer" onPointerEnter={name} onFocus={name}>
      {spec.label}
      <span aria-hidden="true"> ↗</span>
    </a>
  )
}
