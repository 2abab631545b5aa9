import './decides.css'
import { checks } from '@/lib/pipeline/checks'
import { type GroupId, groups } from '@/lib/pipeline/groups'
import { CheckRef } from '../check-ref'
import { type Stroke, lanes, waitsFor } from './dependencies'
import { Breakable } from '@/components/ui/breakable'

type Check = (typeof checks)[number]

const waits = waitsFor(checks)
const drawn = lanes(checks)
const groupIds = Object.keys(groups) as GroupId[]

/** The lines as they pass a heading between two checks: what is open below and above. */
const between = (at: number): readonly Stroke[] =>
  (drawn[at] ?? []).map((stroke, lane) => {
    const above = drawn[at - 1]?.[lane] ?? 'none'
    const open = (s: Stroke) => s === 'through' || s === 'waits'
    return (open(stroke) || stroke === 'ends') && (open(above) || above === 'begins') ? 'through' : 'none'
  })

/** All checks in order: what each says, who demands it, what it waits for and what the server answers. */
export function PipelinePicture() {
  return (
    <ol className="decides">
      {groupIds.map((id) => {
        const inGroup = checks.filter((check) => check.group === id)
        const [first] = inGroup
        return (
          <li key={id}>
            <p className="decides-group">
              <Lanes strokes={between(first ? checks.indexOf(first) : 0)} />
              <span>
                <b>{groups[id].title}</b>
              </span>
            </p>
            <ol className="decides-steps">
              {inGroup.map((check) => (
                <Row key={check.id} check={check} />
              ))}
            </ol>
          </li>
        )
      })}
    </ol>
  )
}

function Row({ check }: { readonly check: Check }) {
  const givers = waits.get(check.id) ?? []
  return (
    <li className="decides-row">
      <Lanes strokes={drawn[checks.indexOf(check)] ?? []} />
      <span className="decides-words">
        <code>{check.id}</code> <CheckRef id={check.id} />
        <span className="decides-about">
          {check.demandedBy === 'policy' ? 'demanded by nobody: policy' : check.demandedBy}
          {givers.length > 0 ? <span className="decides-waits">; waits for {givers.join(' and ')}</span> : null}
        </span>
      </span>
      <span className="decides-answer">
        {check.http ? (
          <>
            {check.http.status}{' '}
            {check.http.error ? (
              <code>
                <Breakable text={check.http.error} />
              </code>
            ) : null}
          </>
        ) : (
          'only warns'
        )}
      </span>
    </li>
  )
}

/** The drawing repeats what each row says in words. */
function Lanes({ strokes }: { readonly strokes: readonly Stroke[] }) {
  return (
    <span className="decides-lanes" aria-hidden="true">
      {strokes.map((stroke, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
        <i key={lane} data-stroke={stroke} />
      ))}
    </span>
  )
}
