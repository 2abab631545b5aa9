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
  ['demo', '1 January 2026, as in every example'],
  ['now', 'now'],
  ['fresh', 'when each token was issued'],
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
        <Button onClick={onDemo}>Example: Alice’s tokens</Button>
        <span className="matrix-when">
          <label htmlFor={id}>Clock</label>
          <select
            id={id}
            className="control"
            value={when}
            onChange={({ target }) => onWhen(target.value as WhenChoice)}
          >
            {whens.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </span>
      </div>
      <p className="matrix-hint matrix-drop">
        Or drop them anywhere on this page, or a folder: a log, HAR, NDJSON, CSV or any text, also packed with gzip.
        Tokens are found wherever they stand. Files are read in this tab and never leave it.
      </p>
      <details className="more" onToggle={() => setPasting(true)}>
        <summary>Or paste text with tokens in it</summary>
        <Suspense fallback={null}>{pasting ? <PasteBox onText={onText} /> : null}</Suspense>
      </details>
    </div>
  )
}
