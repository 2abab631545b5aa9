import { commands } from '@/lib/command/commands'
import type { Option } from '@/lib/command/command-line'
import { Table } from '../table'

type Name = (typeof commands)[number]['name']

/** The options of a command and what its exit statuses mean, out of the data that its help is made of. */
export function CommandTable({ of }: { readonly of: Name }) {
  const command = commands.find(({ name }) => name === of)
  if (!command) throw new TypeError(`<CommandTable of="${of}">: there is no such command`)
  const options: readonly Option[] = command.options
  return (
    <>
      {options.length > 0 ? (
        <Table label={`Options of deputy-lab ${of}`} data-sticky>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {options.map(({ name, value, about, many }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{`--${name}${value ? ` ${value}` : ''}`}</code>
                </th>
                <td>{many ? `${about} May be given several times.` : about}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      <Table label={`Exit statuses of deputy-lab ${of}`}>
        <thead>
          <tr>
            <th scope="col">Exit status</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {command.statuses.map(([status, means]) => (
            <tr key={status}>
              <th scope="row">{status}</th>
              <td>{means}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
