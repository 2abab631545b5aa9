import { type ChangeEvent, Suspense, useId, useState } from 'react'
import { lazyPart } from '../ui/lazy-part'
import { Button, buttonClass } from '../ui/button'

const PasteBox = lazyPart(() => import('./paste-box').then((m) => m.PasteBox))

export type WhenChoice = 'demo' | 'now' | 'fresh'

interface IntakeProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly onText: (text: string) => void
  readonly onPlayground: () => void
  readonly onDemo: () => void
  readonly when: WhenChoice
  readonly onWhen: (when: WhenChoice) => void
}

const whens: readonly (readonly [WhenChoice, string])[] = [
  ['demo', 'on 1 January 2026, as all examples'],
  ['now', 'now'],
  ['fresh', 'each when it was issued'],
]

/** Where tokens come from, and when they are presented. */
export function Intake({ onFiles, onText, onPlayground, onDemo, when, onWhen }: IntakeProps) {
  const [pasting, setPasting] = useState(false)
  const id = useId()
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    // The same file can be chosen again.
    target.value = ''
  }
  return (
    <div className="matrix-intake" data-needs-scripts>
      <div className="matrix-ways">
        <label className={buttonClass({ look: 'primary' })}>
          Choose files
          <input type="file" multiple className="sr-only" onChange={choose} />
        </label>
        <Button onClick={onPlayground}>From the playground</Button>
        <Button onClick={onDemo}>Alice’s tokens</Button>
        <label htmlFor={id}>Presented</label>
        <select id={id} className="control" value={when} onChange={({ target }) => onWhen(target.value as WhenChoice)}>
          {whens.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <p className="matrix-hint matrix-drop">
        Or drop them anywhere on this page: a log, HAR, NDJSON, CSV or any text, also packed with gzip. Tokens are found
        wherever they stand. Files are read in this tab and leave it for nowhere.
      </p>
      <details className="more" onToggle={() => setPasting(true)}>
        <summary>Paste a text</summary>
        <Suspense fallback={null}>{pasting ? <PasteBox onText={onText} /> : null}</Suspense>
      </details>
    </div>
  )
}
