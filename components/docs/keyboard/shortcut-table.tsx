import { capsOf, shortcutIds, shortcutOf } from '@/lib/keyboard/shortcuts'
import { patterns, places, shortcutWords } from '@/lib/keyboard/words'
import { DataTable } from '../data-table/data-table'
import { Table } from '../table'

/** Keys as they are written elsewhere than on Apple’s systems, and there where that differs. */
function Keys({ keys }: { readonly keys: string }) {
  const [usual, apple] = [capsOf(keys, false).join('+'), capsOf(keys, true).join('')]
  return (
    <>
      <kbd>{usual}</kbd>
      {keys.includes('Mod') ? (
        <>
          {' '}
          or <kbd>{apple}</kbd>
        </>
      ) : null}
    </>
  )
}

const columns = ['Keys', 'What it does', 'Why this key', 'What the browser does with it']

/** Every shortcut of the site, with the reason for its key. */
export const ShortcutTable = () => (
  <DataTable label="Shortcuts, what each does, and why it has this key" columns={columns} wide="all">
    {shortcutIds.map((id) => {
      const { does, note, where, why, instead } = shortcutWords[id]
      return (
        <tr key={id}>
          <th scope="row">
            {shortcutOf(id).keys.map((keys, i) => (
              <span key={keys}>
                {i > 0 ? ', ' : null}
                <Keys keys={keys} />
              </span>
            ))}
          </th>
          <td data-column={columns[1]}>
            {places[where]}: {does.charAt(0).toLowerCase() + does.slice(1)}. {note}
          </td>
          <td data-column={columns[2]}>{why}</td>
          <td data-column={columns[3]}>{instead ?? 'Nothing.'}</td>
        </tr>
      )
    })}
  </DataTable>
)

/** Keys that belong to the kind of control that has the focus. */
export const ControlKeys = () => (
  <Table label="Keys of lists, tabs, tables and the editor">
    <thead>
      <tr>
        <th scope="col">Keys</th>
        <th scope="col">What they do</th>
      </tr>
    </thead>
    <tbody>
      {patterns.map(({ keys, does }) => (
        <tr key={does}>
          <td>
            {keys.map((key, i) => (
              <span key={key}>
                {i > 0 ? ', ' : null}
                <kbd>{key}</kbd>
              </span>
            ))}
          </td>
          <td>{does}.</td>
        </tr>
      ))}
    </tbody>
  </Table>
)
