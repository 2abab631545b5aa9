import Link from 'next/link'
import type { ReactNode } from 'react'
import { type TermId, termById } from '@/content/glossary'

/** A word the glossary explains: what it means on hover, the entry behind the link. The build adds it to first uses. */
export function Term({ id, children }: { id: TermId; children?: ReactNode }) {
  const { term, means } = termById(id)
  return (
    <Link href={`/docs/glossary/#${id}`} prefetch={false} title={means} className="term-ref">
      {children ?? term}
    </Link>
  )
}
