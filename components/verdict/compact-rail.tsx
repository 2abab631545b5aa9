import './verdict.css'
import type { Station } from '@/lib/judge/station'
import { StatusIcon, statusWord } from '../ui/status-icon'
import { rowsOf } from './rows'
import { Words } from './words'

/** For cards and docs: signs and titles down to the station that decides, and what it says. */
export function CompactRail({ stations }: { readonly stations: readonly Station[] }) {
  const rows = rowsOf(stations)
  const end = rows.findIndex(({ track }) => track === 'not-reached')
  const shown = end < 0 ? rows : rows.slice(0, end + 1)
  const hidden = rows.length - shown.length
  const last = rows[end]?.station
  const stopped = last?.kind === 'step' && last.status === 'fail'
  return (
    <ol className="rail rail-compact" aria-label="Checks in order">
      {shown.map(({ station, track, key }, i) => {
        const status = station.kind === 'fold' ? 'pass' : station.kind === 'waiting' ? 'blocked' : station.status
        const step = station.kind === 'step' ? station : null
        const loud = step?.decides || (status === 'off' && step?.explanation)
        return (
          <li
            key={key}
            className="station"
            data-status={status}
            data-reached={station.reached}
            data-missed={(status === 'off' && step?.explanation != null) || undefined}
            data-from={shown[i - 1]?.track}
            data-track={i === rows.length - 1 ? undefined : track}
          >
            <span className="dot">
              <StatusIcon status={status} size={16} solid={step?.decides} />
            </span>
            <span className="sr-only">{statusWord[status]}: </span>
            <span className="rail-line-title" data-loud={loud ? true : undefined}>
              {station.kind === 'waiting' ? `${station.steps.length} checks wait` : station.title}
            </span>
            {loud && step?.explanation ? (
              <span className="rail-line-says">
                <Words text={step.explanation.says} />
              </span>
            ) : null}
          </li>
        )
      })}
      {hidden > 0 ? (
        <li className="station" data-reached="false" data-from="not-reached">
          <span className="rail-line-title">
            {hidden === 1 ? 'one more station' : `${hidden} more stations`}
            {stopped ? ', not reached' : null}
          </span>
        </li>
      ) : null}
    </ol>
  )
}
