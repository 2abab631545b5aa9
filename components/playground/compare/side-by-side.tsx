import type { ReactNode } from 'react'
import { type Pair, type Stretch, stretchesOf } from '@/lib/compare/pairs'
import type { Derived } from '@/lib/playground/derive'
import type { Step } from '@/lib/judge/station'
import { StatusIcon, statusWord } from '../../ui/status-icon'
import { VerdictBanner } from '../../verdict/verdict-banner'
import { Words } from '../../verdict/words'

interface SideBySideProps {
  readonly titles: readonly [string, string]
  readonly left: Derived | undefined
  readonly right: Derived | undefined
  /** What the two differ in, between the verdicts and the checks. */
  readonly children?: ReactNode
}

/** Two judgements in two columns: the verdicts, then every check in order; what came out differently is lit. */
export function SideBySide({ titles, left, right, children }: SideBySideProps) {
  if (!left || !right) return null
  return (
    <div className="compare">
      {[left, right].map(({ judgement }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the left and the right side
        <section key={i} className="compare-head">
          <h3>{titles[i]}</h3>
          <VerdictBanner summary={judgement.summary} />
        </section>
      ))}
      {children ? <div className="compare-given">{children}</div> : null}
      <ol className="compare-rows" aria-label="Checks in order">
        {stretchesOf(left.judgement, right.judgement).map((stretch) => (
          <StretchRow key={keyOf(stretch)} stretch={stretch} titles={titles} />
        ))}
      </ol>
    </div>
  )
}

const keyOf = (stretch: Stretch): string =>
  stretch.kind === 'differs' ? stretch.pair.id : `alike ${stretch.pairs[0]?.id}`

function StretchRow({ stretch, titles }: { readonly stretch: Stretch; readonly titles: readonly [string, string] }) {
  if (stretch.kind === 'alike') return <Alike pairs={stretch.pairs} />
  const { left, right } = stretch.pair
  return (
    <li className="compare-row" data-differs="true">
      <Cell step={left} side={titles[0]} />
      <Cell step={right} side={titles[1]} />
    </li>
  )
}

function Alike({ pairs }: { readonly pairs: readonly Pair[] }) {
  const [first] = pairs
  if (pairs.length === 1 && first) return <li className="compare-alike">Both: {first.left.title}</li>
  return (
    <li className="compare-alike">
      <details>
        <summary>{pairs.length} checks come out alike</summary>
        <ul>
          {pairs.map(({ id, left }) => (
            <li key={id} data-status={left.status}>
              <StatusIcon status={left.status} size={14} />
              <span>
                {left.title} <span className="sr-only">({statusWord[left.status]})</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

const Cell = ({ step, side }: { readonly step: Step; readonly side: string }) => (
  <div className="compare-cell" data-status={step.status} data-reached={step.reached}>
    <StatusIcon status={step.status} size={18} solid={step.decides} />
    <div>
      <span className="compare-side">{side}</span>
      <p>
        <span className="sr-only">{statusWord[step.status]}: </span>
        {step.title} <code className="mono">{step.id}</code>
      </p>
      {step.explanation ? (
        <p className="compare-found">
          <Words text={step.explanation.says} />
        </p>
      ) : null}
      {step.reached ? null : <p className="compare-found">Not reached on this side.</p>}
    </div>
  </div>
)
