import './verdict.css'
import { memo } from 'react'
import type { Summary } from '@/lib/judge/summary'
import { Stamp } from './stamp'
import { Words } from './words'

/** The verdict first, then in a sentence why. Whoever shows it decides whether it is announced. */
export const VerdictBanner = memo(function VerdictBanner({ summary }: { readonly summary: Summary }) {
  return (
    <div className="verdict-banner">
      <Stamp summary={summary} />
      <div>
        <p className="verdict-headline">{summary.headline}</p>
        <p className="verdict-sentence">
          <Words text={summary.sentence} />
        </p>
      </div>
    </div>
  )
})
