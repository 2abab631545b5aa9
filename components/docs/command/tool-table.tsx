import { tools } from '@/lib/command/tools'
import { Table } from '../table'

/** The tools of the MCP server, each with what it is told about itself. */
export const ToolTable = () => (
  <Table label="Tools of deputy-lab mcp" data-sticky>
    <thead>
      <tr>
        <th scope="col">Tool</th>
        <th scope="col">What it does</th>
      </tr>
    </thead>
    <tbody>
      {tools.map(({ name, description }) => (
        <tr key={name}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{description}</td>
        </tr>
      ))}
    </tbody>
  </Table>
)
