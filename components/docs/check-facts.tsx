import type { ReactNode } from 'react'
import type { Check } from '@/lib/pipeline/check'
import { checks } from '@/lib/pipeline/checks'
import { groups } from '@/lib/pipeline/groups'
import { leftOut } from '@/content/left-out'
import type { CheckId } from '@/lib/pipeline/checks'
import { headingOf, SpecRef } from './spec-ref'

/** Everything a check says of itself, as a list. */
export function CheckFacts({ check, place }: { check: Check; place: number }) {
  const { id, group, demandedBy, specs, jose, http, canBeOff, label } = check
  const gap = leftOut[id as CheckId]
  return (
    <dl className="check-facts">
      {gap ? (
        <Fact name="If it is left out">
          the server lets in {gap.letsIn}. {gap.gain}
        </Fact>
      ) : null}
      <Fact name="Id">
        <code>{id}</code>
      </Fact>
      <Fact name="Place">
        step {place} of {checks.length}, station “{groups[group].title}”
      </Fact>
      <Fact name="Demanded by">{demandedBy === 'policy' ? 'nobody; it is the server’s policy' : demandedBy}</Fact>
      <Fact name="Rests on">
        {specs.map((spec) => (
          <span key={spec.href} className="block">
            <SpecRef spec={spec} />
            {spec.label.includes('§') ? <span className="text-soft"> {headingOf(spec)}</span> : null}
          </span>
        ))}
      </Fact>
      <Fact name="In jose">{jose ? <code>{jose}</code> : 'no call does it; it needs code of its own'}</Fact>
      <Fact name="On failure">{http ? <Failure http={http} /> : 'nothing: it only warns'}</Fact>
      <Fact name="Can be off here">
        {canBeOff
          ? `yes, to see what a server does that does not check ${label}${demandedBy === 'policy' ? '' : `. That does not make it optional: ${demandedBy.replace(' MUST', '')} demands it`}`
          : 'no'}
      </Fact>
    </dl>
  )
}

function Failure({ http }: { http: NonNullable<Check['http']> }) {
  return (
    <>
      {http.status}{' '}
      {http.error ? (
        <code>{http.error}</code>
      ) : http.withoutChallenge ? (
        'without a challenge'
      ) : (
        'and a challenge without an error code'
      )}
      {http.description ? `, “${http.description}”` : null}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
