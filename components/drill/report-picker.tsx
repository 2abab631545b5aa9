import type { ChangeEvent } from 'react'
import { buttonClass } from '../ui/button'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  /** A file is held over the page. */
  readonly over: boolean
  readonly problem: string | null
  /** Of the file that is shown. */
  readonly name: string | null
}

/** Where a report is opened: chosen here, or dropped anywhere on the page. */
export function ReportPicker({ onFiles, over, problem, name }: Props) {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    // The same file can be chosen again.
    target.value = ''
  }
  return (
    <section className="tool-form drill-form" data-over={over || undefined} aria-labelledby="drill-open">
      <h2 id="drill-open">The report</h2>
      <p className="drill-hint">
        Drop the drill.json it writes anywhere on this page, or paste it. It is read in this tab and never leaves it.
      </p>
      <p data-needs-scripts>
        <label className={buttonClass()}>
          Choose a report
          <input type="file" accept=".json,application/json" className="sr-only" onChange={choose} />
        </label>
      </p>
      <p role="status" className="drill-said">
        {problem ?? (name === null ? '' : `Opened ${name}`)}
      </p>
    </section>
  )
}
