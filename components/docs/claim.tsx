import { type RegisteredName, registeredNames, specLabel } from '@/content/registered-claims'

const names: readonly RegisteredName[] = registeredNames

/** A claim or header parameter by name: what it means on hover, where it is defined behind the link. */
export function Claim({ name }: { name: (typeof registeredNames)[number]['name'] }) {
  const found = names.find((n) => n.name === name)
  if (!found) throw new TypeError(`<Claim name="${name}">: there is no such claim`)
  const { title, about, spec } = found
  const hint = [`${title}. ${about}`, specLabel(spec)].filter(Boolean).join(' ')
  if (!spec || !('rfc' in spec)) return <code title={hint}>{name}</code>
  return (
    <a
      href={`https://www.rfc-editor.org/rfc/rfc${spec.rfc}.html#section-${spec.section}`}
      title={hint}
      className="claim-ref"
    >
      <code>{name}</code>
    </a>
  )
}
