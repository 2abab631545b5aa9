import type { Cell, Look } from '@/lib/matrix/row'
import { StatusIcon, type StatusName } from '../ui/status-icon'
import { lookWords } from './look-words'

const icons: Readonly<Record<Look, StatusName>> = {
  meant: 'pass',
  hole: 'warn',
  rejected: 'fail',
  undecided: 'unknown',
  waiting: 'blocked',
}

/** What a cell says: a shape, a word, and for those who hear it the rest of the sentence. */
export function CellWords({ cell: { look, step } }: { readonly cell: Cell }) {
  return (
    <span className="matrix-cell" data-look={look}>
      <StatusIcon status={icons[look]} size={16} solid={look === 'hole' || look === 'meant'} />
      {look === 'meant' || look === 'waiting' ? (
        lookWords[look]
      ) : look === 'hole' ? (
        <span>
          {lookWords.hole}
          <span className="sr-only">, although {step ? `${step} would refuse it` : 'it is for another server'}</span>
        </span>
      ) : (
        <span>
          <span className="sr-only">{lookWords[look]} at </span>
          <code>{step}</code>
        </span>
      )}
    </span>
  )
}
