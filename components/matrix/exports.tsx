import { memo, Suspense, useState } from 'react'
import { lazyPart } from '../ui/lazy-part'
import { Button } from '../ui/button'
import type { Format } from './worker/run-table'

// Only for who wants the tokens too.
const TokensDialog = lazyPart(() => import('./tokens-dialog').then((m) => m.TokensDialog))

interface ExportsProps {
  readonly count: number
  readonly onExport: (format: Format, withTokens: boolean) => Promise<void>
}

const formats: readonly (readonly [Format, string])[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['md', 'Markdown'],
]

/** The rows shown as a file. The tokens themselves are in it only if that was asked for, and asked again. */
export const Exports = memo(function Exports({ count, onExport }: ExportsProps) {
  const [withTokens, setWithTokens] = useState(false)
  const [asking, setAsking] = useState<Format | null>(null)
  const [said, setSaid] = useState('')
  const write = async (format: Format) => {
    setAsking(null)
    setSaid('')
    try {
      await onExport(format, withTokens)
      setSaid('Saved.')
    } catch {
      setSaid('The file could not be written.')
    }
  }
  return (
    <div className="matrix-exports" data-needs-scripts>
      <span>Save the {count === 1 ? 'row' : `${count.toLocaleString('en')} rows`} shown as</span>
      {formats.map(([format, name]) => (
        <Button
          key={format}
          small
          disabled={count === 0}
          onClick={() => (withTokens ? setAsking(format) : write(format))}
        >
          {name}
        </Button>
      ))}
      <label>
        <input type="checkbox" checked={withTokens} onChange={({ target }) => setWithTokens(target.checked)} /> with the
        tokens themselves, not only their fingerprints
      </label>
      <span role="status">{said}</span>
      <Suspense>
        {asking ? <TokensDialog onSave={() => void write(asking)} onClose={() => setAsking(null)} /> : null}
      </Suspense>
    </div>
  )
})
