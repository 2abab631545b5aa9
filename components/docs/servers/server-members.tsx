import { presetServers } from '@/content/preset-servers'
import { dpopMembers, issuerMembers, type Member, policyMembers, serverMembers } from '@/lib/servers/schema'
import { Table } from '../table'

const { ownPolicy } = presetServers

/** The objects of a file, and what a server has where it does not name a member. */
const objects = {
  server: { label: 'Members of a server', members: serverMembers, strict: null },
  issuer: { label: 'Members of an issuer', members: issuerMembers, strict: null },
  policy: { label: 'Members of a policy', members: policyMembers, strict: { ...ownPolicy, dpop: 'as below' } },
  dpop: { label: 'Members of dpop', members: dpopMembers, strict: { ...ownPolicy.dpop } },
} as const

/** The members of one object in a file of servers, out of its schema. */
export function ServerMembers({ of }: { readonly of: keyof typeof objects }) {
  const { label, members, strict } = objects[of]
  const given: Readonly<Record<string, unknown>> | null = strict
  return (
    <Table label={label} data-sticky>
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col">Holds</th>
          <th scope="col">Meaning</th>
          {given ? <th scope="col">If it is missing</th> : null}
        </tr>
      </thead>
      <tbody>
        {Object.entries<Member>(members).map(([name, member]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{holds(member)}</td>
            <td>{member.description}</td>
            {given ? <td>{otherwise(given[name])}</td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function otherwise(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function holds({ enum: values, type, items, properties }: Member): string {
  if (Array.isArray(values)) return values.join(', ')
  const [first, orNull] = Array.isArray(type) ? type : [type]
  const word = first === 'array' ? listOf(items) : first === 'object' && properties ? 'object' : words[String(first)]
  return orNull ? `${word} or null` : String(word)
}

const listOf = (items: unknown): string =>
  JSON.stringify(items).includes('"properties"') ? 'list of objects' : 'list of texts'

const words: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'number',
  integer: 'whole number',
}
