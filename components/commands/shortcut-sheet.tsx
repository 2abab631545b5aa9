import './shortcut-sheet.css'
import { useEffect, useRef } from 'react'
import { capsOf, shortcutIds, shortcutOf } from '@/lib/keyboard/shortcuts'
import { patterns, places, shortcutWords } from '@/lib/keyboard/words'
import { basePath } from '../site/base-path'
import { setSingleKeys, useSingleKeys } from './single-keys'

/** Every shortcut, and the switch for those of one character (WCAG 2.1.4). */
export function ShortcutSheet() {
  const apple = /Mac|iP/.test(navigator.platform)
  return (
    <>
      <SingleKeys />
      {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
        <section key={place} className="keys">
          <h3>{places[place]}</h3>
          <dl>
            {shortcutIds
              .filter((id) => shortcutWords[id].where === place)
              .map((id) => (
                <Row
                  key={id}
                  ways={shortcutOf(id).keys.map((keys) => capsOf(keys, apple))}
                  does={shortcutWords[id].does}
                  note={shortcutWords[id].note}
                />
              ))}
          </dl>
        </section>
      ))}
      <section className="keys">
        <h3>In lists, tabs and tables</h3>
        <dl>
          {patterns.map(({ keys, does }) => (
            <Row key={does} ways={keys.map((key) => [key])} does={does} />
          ))}
        </dl>
      </section>
      <p className="field-hint">
        <a href={`${basePath}/docs/keyboard/`} className="text-button">
          Why these keys
        </a>
      </p>
    </>
  )
}

function SingleKeys() {
  const on = useSingleKeys()
  const control = useRef<HTMLInputElement>(null)
  // Fetched after the dialog was opened.
  useEffect(() => control.current?.focus(), [])
  return (
    <div>
      <label className="keys-switch">
        <input
          ref={control}
          type="checkbox"
          data-first-focus
          checked={on}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        <span>
          Keys without Ctrl or ⌘ are shortcuts: <span className="whitespace-nowrap">/ and ?</span>
        </span>
      </label>
      <p className="field-hint" role="status">
        {on
          ? 'Never where text is written. Switch them off if you speak to your computer, or press keys by accident.'
          : 'They are off, in this browser, until you switch them on.'}
      </p>
    </div>
  )
}

interface RowProps {
  /** Each way to press it, as the caps of its keys. */
  readonly ways: readonly (readonly string[])[]
  readonly does: string
  readonly note?: string | undefined
}

const Row = ({ ways, does, note }: RowProps) => (
  <div className="keys-row">
    <dt>
      {does}
      {note ? <small>{note}</small> : null}
    </dt>
    <dd>
      {ways.map((caps) => (
        <span key={caps.join()} className="keys-way">
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      ))}
    </dd>
  </div>
)
