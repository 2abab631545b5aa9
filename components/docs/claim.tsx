import Link from 'next/link'
import { type KnownName, anchorOf, registeredName } from '@/content/claim-groups'
import { specLabel } from '@/content/registered-claims'

/** A claim or header parameter by name: what it means when pointed at or focused, its entry behind the link. */
export function Claim({ name }: { name: KnownName }) {
  const found = registeredName(name)
  const { title, about, spec } = found
  const hint = [`${title}. ${about}`, specLabel(spec)].filter(Boolean).join(' ')
  return (
    <Link
      href={`/docs/token-anatomy/#${anchorOf(found)}`}
      prefetch={false}
      className="claim-ref"
      aria-description={hint}
    >
      <code>{name}</code>
    </Link>
  )
}
