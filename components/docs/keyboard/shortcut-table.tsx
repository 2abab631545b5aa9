import { capsOf, shortcutIds, shortcutOf } from '@/lib/keyboard/shortcuts'
import { patterns, places, shortcutWords } from '@/lib/keyboard/words'
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

/** Every shortcut of the site, with the reason for its key. */
export const ShortcutTable = () => (
  <Table label="Shortcuts, what each does, and why it has this key">
    <thead>
      <tr>
        <th scope="col">Keys</th>
        <th scope="col">What it does</th>
        <th scope="col">Why this key</th>
        <th scope="col">What the browser does with it</th>
      </tr>
    </thead>
    <tbody>
      {shortcutIds.map((id) => {
        const { does, note, where, why, instead } = shortcutWords[id]
        return (
          <tr key={id}>
            <td>
              {shortcutOf(id).keys.map((keys, i) => (
                <span key={keys}>
                  {i > 0 ? ', ' : null}
                  <Keys keys={keys} />
                </span>
              ))}
            </td>
            <td>
              {places[where]}: {does.charAt(0).toLowerCase() + does.slice(1)}. {note}
            </td>
            <td>{why}</td>
            <td>{instead ?? 'Nothing.'}</td>
          </tr>
        )
      })}
    </tbody>
  </Table>
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
