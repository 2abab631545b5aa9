import { lazy, memo, Suspense } from 'react'
import { presets } from '@/content/presets'
import { serverHints, type ServerId, servers } from '@/content/servers'
import type { Derived } from '@/lib/playground/derive'
import { serverOf } from '@/lib/case/server'
import type { Case } from '@/lib/case/case'
import type { Action } from '@/lib/playground/state'
import { ClockPanel } from './clock-panel'
import type { Switch } from '../policy/policy-details'
import { PolicyPanel } from '../policy/policy-panel'
import { RequestPanel } from '../request/request-panel'
import { ServerFacts } from './server-facts'

// Most visits ask the demo servers only.
const MyServer = lazy(() => import('./my-server').then((m) => ({ default: m.MyServer })))

interface ServerPanelProps {
  readonly switches: readonly Switch[]
  readonly inputs: Case
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
}

/** Who is asked, what it checks, and when. */
export const ServerPanel = memo(function ServerPanel({ switches, inputs, derived, dispatch }: ServerPanelProps) {
  const changed = Object.keys(inputs.policy).length > 0
  // Of the inputs as they are now: a field that waits for the verdict would put the caret elsewhere.
  const { policy } = serverOf(inputs, derived.keys, presets, derived.profile)
  return (
    <div className="panel">
      <fieldset className="picker">
        <legend className="panel-head">
          <span>Asked server</span>
        </legend>
        {[
          ...servers.map((s) => [s.id, s.name, serverHints[s.id as ServerId]] as const),
          ['mine', 'My server…', 'your own'] as const,
        ].map(([id, name, hint]) => (
          <label key={id} className="picker-row" data-on={inputs.server === id}>
            <input
              type="radio"
              name="server"
              value={id}
              checked={inputs.server === id}
              onChange={() => dispatch({ type: 'server', id })}
            />
            <span className="picker-name">{name}</span>
            <span className="picker-hint">{inputs.server === id && changed && id !== 'mine' ? 'changed' : hint}</span>
          </label>
        ))}
      </fieldset>
      {inputs.server === 'mine' ? (
        <Suspense>
          <MyServer inputs={inputs} derived={derived} dispatch={dispatch} />
        </Suspense>
      ) : (
        <ServerFacts server={derived.server} />
      )}
      <RequestPanel inputs={inputs} derived={derived} dispatch={dispatch} />
      <PolicyPanel
        switches={switches}
        policy={policy}
        onChange={(changes) => dispatch({ type: 'policy', policy: changes })}
      />
      <ClockPanel
        clock={inputs.clock}
        now={derived.now}
        payload={derived.texts.payload}
        onChange={(clock) => dispatch({ type: 'set', inputs: { clock } })}
      />
    </div>
  )
}, isSame)

/** The token as it is typed is none of its business: it follows with the verdict. */
function isSame(before: ServerPanelProps, after: ServerPanelProps): boolean {
  const { token, edited, ...settings } = after.inputs
  const names = Object.keys(settings) as (keyof typeof settings)[]
  return (
    before.derived === after.derived &&
    before.switches === after.switches &&
    names.every((name) => before.inputs[name] === after.inputs[name])
  )
}
