import './anatomy.css'
import { writtenJudgements } from '@/components/live/written-judgements'
import { type ClaimGroup, anchorOf, claimGroups, inProfile, registeredName } from '@/content/claim-groups'
import { specLabel } from '@/content/registered-claims'
import type { NameSpec, RegisteredName } from '@/content/registered-claims'
import { sectionHeading } from '@/content/rfc-documents'
import { stepsOf } from '@/lib/judge/station'
import { clause } from '@/content/clauses'
import { CheckRef } from '../check-ref'
import { SpecRef } from '../spec-ref'
import { type CheckId, checks } from '@/lib/pipeline/checks'
import { productsThatSend } from './products'

/** Which checks speak of a member, by what they pointed at in all the examples. */
const readers = new Map<string, Set<CheckId>>()
for (const { stations } of writtenJudgements.values())
  for (const { id, at } of stepsOf(stations)) {
    if (!at?.member) continue
    const key = `${at.in} ${at.member}`
    readers.set(key, (readers.get(key) ?? new Set()).add(id as CheckId))
  }

/** The entries of one group, each with an address of its own. */
export function ClaimsOf({ group }: { group: ClaimGroup }) {
  return (
    <div className="claims">
      {claimGroups[group].map((name) => (
        <Entry key={name} entry={registeredName(name)} />
      ))}
    </div>
  )
}

function Entry({ entry }: { entry: RegisteredName }) {
  const { name, title, about, type, seconds, spec, values } = entry
  const id = anchorOf(entry)
  const rule = inProfile(name)
  const read = checks.filter((check) => readers.get(`${entry.in} ${name}`)?.has(check.id))
  const sent = productsThatSend(entry)
  return (
    <section className="claim-entry" aria-labelledby={id}>
      <h4 id={id}>
        <a href={`#${id}`}>
          <code>{name}</code> <span className="claim-title">{title}</span>
        </a>
      </h4>
      <p>{about}</p>
      <details className="claim-facts">
        <summary>
          {type} · {spec ? specLabel(spec) : 'no RFC'}
          {read.length > 0 ? ` · ${read.length === 1 ? 'one check' : `${read.length} checks`}` : null}
        </summary>
        <dl>
          <Row name="Type">
            {type}
            {seconds ? ', seconds since 1970-01-01 00:00:00 UTC' : null}
            {values ? (
              <>
                ; for example{' '}
                {values.slice(0, 3).map((value, at) => (
                  <span key={value}>
                    {at > 0 ? ', ' : null}
                    <code>{value}</code>
                  </span>
                ))}
              </>
            ) : null}
          </Row>
          <Row name="Defined in">
            <Definition spec={spec} />
          </Row>
          {rule ? (
            <Row name="RFC 9068">
              {rule.says} (<SpecRef spec={clause(9068, rule.section)} />)
            </Row>
          ) : null}
          {read.length > 0 ? (
            <Row name="Looked at by">
              {read.map((check, at) => (
                <span key={check.id}>
                  {at > 0 ? ', ' : null}
                  <CheckRef id={check.id}>{check.id}</CheckRef>
                </span>
              ))}
            </Row>
          ) : null}
          {sent ? <Row name="Sent by">{sent}</Row> : null}
        </dl>
      </details>
    </section>
  )
}

function Definition({ spec }: { spec: NameSpec | undefined }) {
  if (!spec) return 'no RFC'
  if (!('rfc' in spec)) return specLabel(spec)
  return (
    <a
      href={`https://www.rfc-editor.org/rfc/rfc${spec.rfc}.html#section-${spec.section}`}
      title={sectionHeading(spec.rfc, spec.section)}
      className="spec-ref"
    >
      {specLabel(spec)}
    </a>
  )
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
