import Link from 'next/link'
import type { ReactNode } from 'react'
import { type CheckId, checkById } from '@/lib/pipeline/checks'

/** Names a check by what it establishes, and leads to its page. An unknown id stops the build. */
export function CheckRef({ id, children }: { id: CheckId; children?: ReactNode }) {
  const check = checkById(id)
  if (!check) throw new TypeError(`<CheckRef id="${id}">: there is no such check`)
  return (
    <Link href={`/docs/checks/${id}/`} prefetch={false} className="check-ref">
      {children ?? check.title}
    </Link>
  )
}
