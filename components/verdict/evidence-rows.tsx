import type { Evidence, Location } from '@/lib/pipeline/types'
import { Breakable } from '../ui/breakable'
import { isShort, LongText } from '../ui/long-text'
import { type Cut, difference } from './difference'

interface EvidenceRowsProps {
  readonly evidence: Evidence
  readonly at: Location | null
  /** What stands before the first of them. */
  readonly expects?: string
}

/** The two values one above the other, the difference underlined. */
export function EvidenceRows({ evidence, at, expects = 'this server expects' }: EvidenceRowsProps) {
  const comparable = isShort(evidence.expected) && isShort(evidence.found)
  const [expected, found] = (comparable && difference(evidence.expected, evidence.found)) || []
  return (
    <dl className="evidence">
      <dt>{expects}</dt>
      <dd>
        <Value text={evidence.expected} cut={expected} />
      </dd>
      <dt>
        found
        {at?.member ? (
          <>
            {' '}
            in <code>{at.member}</code>
          </>
        ) : null}
      </dt>
      <dd>
        <Value text={evidence.found} cut={found} />
      </dd>
    </dl>
  )
}

function Value({ text, cut }: { readonly text: string; readonly cut: Cut | undefined }) {
  if (!cut) return <LongText text={text} />
  return (
    <>
      <Breakable text={cut.before} />
      <u data-empty={cut.different === '' || undefined}>
        <Breakable text={cut.different} />
      </u>
      <Breakable text={cut.after} />
    </>
  )
}
