import '../verdict/verdict.css'
import type { Finding } from '@/lib/metadata/rule'
import { StatusIcon } from '../ui/status-icon'
import { EvidenceRows } from '../verdict/evidence-rows'
import { SpecLink } from '../verdict/spec-link'

const levels = { must: 'Demanded', should: 'Recommended', advice: 'Advised' } as const

/** The rules that are broken, then, folded, those that are kept and those that cannot be told. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  const broken = findings.filter(({ state }) => state === 'broken')
  const others = findings.filter(({ state }) => state !== 'broken')
  const open = others.filter(({ state }) => state === 'open').length
  return (
    <>
      {broken.length > 0 ? (
        <ul className="findings">
          {broken.map((finding) => (
            <BrokenRule key={finding.rule} finding={finding} />
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <details className="exchange-more">
          <summary>{foldedWords(others.length - open, open)}</summary>
          <ul className="findings-kept">
            {others.map(({ rule, state, demands, clause }) => (
              <li key={rule} data-state={state}>
                <StatusIcon status={state === 'kept' ? 'pass' : 'unknown'} size={16} />
                <span>
                  {demands} {state === 'open' ? 'Too little is known to say. ' : ''}
                  <SpecLink spec={clause} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

const foldedWords = (kept: number, open: number) =>
  [
    kept > 0 ? `${kept} ${kept === 1 ? 'rule' : 'rules'} kept` : '',
    open > 0 ? `${open} ${open === 1 ? 'rule' : 'rules'} that cannot be told` : '',
  ]
    .filter(Boolean)
    .join(', ')

function BrokenRule({ finding }: { readonly finding: Finding }) {
  const { rule, level, demands, says, expected, found, clause, fix } = finding
  return (
    <li className="finding" data-rule={rule} data-level={level}>
      <StatusIcon status={level === 'must' ? 'fail' : 'warn'} size={16} />
      <div>
        <p>
          <b>
            {levels[level]}: {demands}
          </b>{' '}
          {says}
        </p>
        {expected !== null && found !== null ? (
          <EvidenceRows evidence={{ expected, found }} at={null} expects="expected" />
        ) : found === null ? null : (
          <p className="mono">{found}</p>
        )}
        <p>{fix}</p>
        <p className="finding-clause">
          <SpecLink spec={clause} />
        </p>
      </div>
    </li>
  )
}
