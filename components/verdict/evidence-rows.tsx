import type { Evidence, Location } from '@/lib/pipeline/types'
import { type Cut, difference } from './difference'

interface EvidenceRowsProps {
  readonly evidence: Evidence
  readonly at: Location | null
}

/** The two values one above the other, the difference underlined. */
export function EvidenceRows({ evidence, at }: EvidenceRowsProps) {
  const [expected, found] = difference(evidence.expected, evidence.found) ?? []
  return (
    <dl className="evidence">
      <dt>this server expects</dt>
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
  if (!cut) return text
  return (
    <>
      {cut.before}
      <u data-empty={cut.different === '' || undefined}>{cut.different}</u>
      {cut.after}
    </>
  )
}
