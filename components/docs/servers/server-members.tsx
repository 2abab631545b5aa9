import { presetServers } from '@/content/preset-servers'
import { dpopMembers, issuerMembers, type Member, policyMembers, serverMembers } from '@/lib/servers/schema'
import { DataTable } from '../data-table/data-table'

const { ownPolicy } = presetServers

/** The objects of a file, and what a server has where it does not name a member. */
const objects = {
  server: { label: 'Members of a server', members: serverMembers, strict: null },
  issuer: { label: 'Members of an issuer', members: issuerMembers, strict: null },
  policy: { label: 'Members of a policy', members: policyMembers, strict: { ...ownPolicy, dpop: 'as below' } },
  dpop: { label: 'Members of dpop', members: dpopMembers, strict: { ...ownPolicy.dpop } },
} as const

const columns = ['Member', 'Holds', 'Meaning', 'If it is missing']

/** The members of one object in a file of servers, out of its schema. */
export function ServerMembers({ of }: { readonly of: keyof typeof objects }) {
  const { label, members, strict } = objects[of]
  const given: Readonly<Record<string, unknown>> | null = strict
  return (
    <DataTable label={label} columns={given ? columns : columns.slice(0, 3)} wide="first">
      {Object.entries<Member>(members).map(([name, member]) => (
        <tr key={name}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td data-column={columns[1]}>{holds(member)}</td>
          <td data-column={columns[2]}>{member.description}</td>
          {given ? <td data-column={columns[3]}>{otherwise(given[name])}</td> : null}
        </tr>
      ))}
    </DataTable>
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
