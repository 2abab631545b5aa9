import { memo, Suspense, useEffect } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import { presetServers } from '@/content/preset-servers'
import { changesOf } from '@/lib/playground/changes'
import type { Derived } from '@/lib/playground/derive'
import { serverOf } from '@/lib/case/server'
import type { Case } from '@/lib/case/case'
import type { SettingId } from '@/lib/playground/settings'
import type { Action } from '@/lib/playground/state'
import { useCommand } from '../../commands/commands'
import { loadServers } from '../../servers/load'
import { ownPrefix, useOwnList } from '../../servers/own-list'
import { hasOwnServers } from '../../servers/slot'
import { Button } from '../../ui/button'
import { useStable } from '../../ui/use-stable'
import { RequestPanel } from '../request/request-panel'
import { ClockPanel } from './clock-panel'
import { ServerCard } from './server-card'
import type { Target } from '../setting/setting'
import { OwnServers } from './own-servers'
import { ServerPicker } from './server-picker'
import { useOpenSection } from './use-open-section'

// Most visits change no setting.
const ServerEditor = lazyPart(() => import('./server-editor').then((m) => m.ServerEditor))
const SavedState = lazyPart(() => import('./saved-state').then((m) => m.SavedState))

interface ServerPanelProps {
  readonly inputs: Case
  /** Id of the saved server whose settings are on the page, or `mine`. */
  readonly own: string
  readonly derived: Derived
  /** The claims as they are now. */
  readonly payload: string
  /** The setting that was last asked for from elsewhere on the page. */
  readonly target: Target | null
  readonly onTarget: (id: SettingId) => void
  readonly dispatch: (action: Action) => void
}

/** Who is asked, what it checks, and when. */
export const ServerPanel = memo(function ServerPanel(props: ServerPanelProps) {
  const { inputs, own, derived, payload, target, onTarget, dispatch } = props
  const { editing, setEditing, open, onOpen } = useOpenSection(inputs, target)
  // Of the inputs as they are now: a field that waits for the verdict would put the caret elsewhere.
  const policyOf = (given: Case) => serverOf(given, derived.keys, presetServers, derived.profile).policy
  const policy = policyOf(inputs)
  const base = policyOf({ ...inputs, policy: {} })
  const changes = changesOf(base, policy)
  const sections = { open, onOpen }
  useCommand('reset-settings', () => dispatch({ type: 'reset', setting: 'all', base }), changes.length > 0)
  const { list } = useOwnList()
  useEffect(() => {
    // A list that cannot be fetched is as if there were none; asking for it says so.
    if (hasOwnServers())
      loadServers().then(
        ({ openServers }) => openServers(),
        () => {},
      )
  }, [])
  const askOwn = async (id: string) => {
    const settings = await (await loadServers()).settingsById(id)
    if (settings) dispatch({ type: 'own', id, settings })
  }
  const ask = useStable((id: string) =>
    id.startsWith(ownPrefix) ? void askOwn(id.slice(ownPrefix.length)) : dispatch({ type: 'server', id }),
  )
  useCommand('server', (id) => id && ask(id))
  const isSaved = inputs.server === 'mine' && list.some(({ server }) => server.id === own)
  return (
    <div className="panel server-panel">
      <ServerPicker
        server={isSaved ? ownPrefix + own : inputs.server}
        changed={changes.length > 0}
        own={list}
        onAsk={ask}
      />
      <ServerCard
        derived={derived}
        off={policy.off}
        changes={changes}
        onShow={onTarget}
        onReset={(setting) => dispatch({ type: 'reset', setting, base })}
      >
        {list.length > 0 ? (
          <Suspense>
            <SavedState inputs={inputs} own={own} list={list} dispatch={dispatch} />
          </Suspense>
        ) : null}
      </ServerCard>
      <Button small className="server-edit" aria-expanded={editing} onClick={() => setEditing(!editing)}>
        {editing ? 'Close the settings' : 'Change settings'}
      </Button>
      {editing ? (
        <Suspense>
          <ServerEditor {...props} {...sections} policy={policy} base={base} changes={changes} />
        </Suspense>
      ) : null}
      <div className="server-sections">
        <RequestPanel inputs={inputs} derived={derived} dispatch={dispatch} {...sections} />
        <ClockPanel
          clock={inputs.clock}
          payload={payload}
          onChange={(clock) => dispatch({ type: 'set', inputs: { clock } })}
          {...sections}
        />
      </div>
      <OwnServers inputs={inputs} derived={derived} own={own} dispatch={dispatch} onAsk={(id) => void askOwn(id)} />
    </div>
  )
}, isSame)

const isSameButFor = <T extends object>(before: T, after: T, but: keyof T): boolean =>
  (Object.keys(after) as (keyof T)[]).every((name) => name === but || before[name] === after[name])

/** The token as it is typed is none of its business: it follows with the verdict. A clock shows itself. */
function isSame(before: ServerPanelProps, after: ServerPanelProps): boolean {
  const { token, edited, ...settings } = after.inputs
  const names = Object.keys(settings) as (keyof typeof settings)[]
  return (
    isSameButFor(before.derived, after.derived, 'now') &&
    before.target === after.target &&
    before.own === after.own &&
    names.every((name) => before.inputs[name] === after.inputs[name])
  )
}
