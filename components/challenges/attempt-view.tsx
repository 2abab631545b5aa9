import { Stamp } from '../verdict/stamp'
import { PlaygroundLink } from '../site/playground-link'
import { StatusIcon } from '../ui/status-icon'
import type { Tried } from './run'

/** What came of an attempt: the parts of the goal, then each verdict. */
export function AttemptView({ attempt: { solved, conditions, verdicts } }: { readonly attempt: Tried }) {
  const met = conditions.filter((condition) => condition.met).length
  return (
    <>
      <p className="puzzle-outcome" data-solved={solved}>
        {solved ? 'Solved.' : `Not yet: ${met} of ${conditions.length} hold.`}
      </p>
      <ul className="puzzle-conditions">
        {conditions.map((condition) => (
          <li key={condition.says} data-met={condition.met}>
            <StatusIcon status={condition.met ? 'pass' : 'fail'} size={18} />
            <span>
              {condition.says}: {condition.met ? 'yes' : 'no'}
            </span>
          </li>
        ))}
      </ul>
      {verdicts.length > 0 ? (
        <ul className="puzzle-verdicts">
          {verdicts.map(({ name, summary, fragment }) => (
            <li key={name}>
              <b>{name}</b> <Stamp summary={summary} />
              <span className="puzzle-about">{summary.sentence}</span>
              <PlaygroundLink fragment={fragment} className="puzzle-open">
                Open in the playground<span className="sr-only">: {name}</span>
              </PlaygroundLink>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
