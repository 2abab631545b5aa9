import { sdks } from '@/content/sdks'
import { sourceById } from '@/content/sources'
import { foundElsewhere } from '../data-table/found-as'
import { Table } from '../table'

/** Which version of each SDK and library the pages speak of, and when it was looked at. */
export const SdkVersions = () => (
  <Table label="SDKs and libraries, the version that was looked at, and when">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Version</th>
        <th scope="col">Checked on</th>
      </tr>
    </thead>
    <tbody {...foundElsewhere}>
      {sdks.map(({ id, name, version, sources }) => (
        <tr key={id}>
          <td>{name}</td>
          <td>{version}</td>
          <td>{sources.map((source) => sourceById(source).checked).toSorted()[0]}</td>
        </tr>
      ))}
    </tbody>
  </Table>
)
