import { type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { findsSetting, settingWords } from '@/lib/playground/setting-words'
import { type SectionId, sectionOf, sections, type SettingId, settingIds, settingOf } from '@/lib/playground/settings'
import type { Policy } from '@/lib/pipeline/types'
import { Field } from '../../ui/field'
import { AudienceFields } from '../policy/audience-fields'
import { CallerFields } from '../policy/caller-fields'
import { CheckSwitches } from '../policy/check-switches'
import { findsSwitch } from '../policy/finds-switch'
import { SwitchField } from '../policy/policy-fields'
import { PolicyWords } from '../policy/policy-words'
import { RareRefusals } from '../policy/rare-refusals'
import { type Switch, SwitchesContext } from '../policy/switches'
import { TimeFields } from '../policy/time-fields'
import { TokenFields } from '../policy/token-fields'
import { KeySet, OwnIdentity, type OwnFieldsProps, SharedSecret } from './own-fields'
import { EditingContext, Setting, type Target } from '../setting/setting'
import { ServerSection } from '../setting/server-section'

interface ServerEditorProps extends OwnFieldsProps {
  readonly policy: Policy
  readonly base: Policy
  readonly changes: readonly SettingId[]
  readonly target: Target | null
  readonly open: string | null
  readonly onOpen: (section: string | null) => void
}

/** The focus goes to each but once: not again when the settings are closed and shown anew. */
const reached = new WeakSet<Target>()

const names = Object.entries(sections) as readonly (readonly [SectionId, string])[]

/** Every setting of a server, in sections of which one is open, with a search over all. */
export function ServerEditor(props: ServerEditorProps) {
  const { policy, base, changes, target, open, onOpen, inputs, dispatch } = props
  const switches = use(SwitchesContext)
  const own = inputs.server === 'mine'
  const [search, setSearch] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const onChange = (policy: Partial<Policy>, field?: string) => dispatch({ type: 'policy', policy, field })

  useEffect(() => {
    if (!target || reached.has(target)) return
    // Only a found setting has a control: what the search hides is looked for again without it.
    if (search !== '') return setSearch('')
    const row = root.current?.querySelector(`[data-setting="${CSS.escape(target.id)}"]`)
    const control = row?.querySelector<HTMLElement>('input, select, textarea')
    if (!control) return
    reached.add(target)
    control.focus()
    control.scrollIntoView({ block: 'nearest' })
  })

  const hits = useMemo(() => hitsOf(search, switches, own), [search, switches, own])
  const look = (text: string) => {
    setSearch(text)
    const found = hitsOf(text, switches, own)
    const first = names.find(([id]) => found[id] > 0)?.[0]
    if (text.trim() !== '' && first && !(open && found[open as SectionId] > 0)) onOpen(first)
  }
  const editing = {
    search,
    changed: new Set(changes),
    onReset: (setting: SettingId) => dispatch({ type: 'reset', setting, base }),
  }
  const content: Readonly<Record<SectionId, () => ReactNode>> = {
    identity: () => (
      <>
        {own ? <OwnIdentity {...props} /> : null}
        <Setting id="issuerUnreachable">
          {({ label }) => (
            <SwitchField
              label={label}
              on={policy.issuerUnreachable}
              onChange={(issuerUnreachable) => onChange({ issuerUnreachable })}
            />
          )}
        </Setting>
      </>
    ),
    keys: () => (
      <>
        {own ? (
          <>
            <KeySet {...props} />
            <SharedSecret {...props} />
          </>
        ) : null}
        <PolicyWords id="algorithms" policy={policy} onChange={onChange} />
      </>
    ),
    audience: () => <AudienceFields policy={policy} onChange={onChange} />,
    tokens: () => <TokenFields policy={policy} onChange={onChange} />,
    time: () => <TimeFields policy={policy} onChange={onChange} />,
    caller: () => <CallerFields policy={policy} onChange={onChange} />,
    checks: () => (
      <>
        <CheckSwitches policy={policy} onChange={onChange} />
        <RareRefusals policy={policy} onChange={onChange} />
      </>
    ),
  }
  return (
    <EditingContext value={editing}>
      <div className="server-editor" ref={root}>
        <Field label="Search the settings" className="setting-search">
          {(control) => (
            <input
              {...control}
              type="search"
              maxLength={200}
              value={search}
              placeholder="tolerance, scope, DPoP"
              spellCheck={false}
              onChange={(e) => look(e.target.value)}
            />
          )}
        </Field>
        <div className="server-sections">
          {names.map(([id, title]) =>
            hits[id] === 0 ? null : (
              <ServerSection
                key={id}
                id={id}
                title={title}
                changed={changes.filter((change) => sectionOf(change) === id).length}
                aside={search.trim() === '' ? undefined : `${hits[id]} found`}
                open={open}
                onOpen={onOpen}
              >
                {content[id]}
              </ServerSection>
            ),
          )}
        </div>
        <p className="note" role="status">
          {names.every(([id]) => hits[id] === 0) ? 'No setting is called that. Try “aud”, “scope” or “clock”.' : null}
        </p>
      </div>
    </EditingContext>
  )
}

/** How many settings of each section a search finds. */
function hitsOf(search: string, switches: readonly Switch[], own: boolean): Readonly<Record<SectionId, number>> {
  const hits = Object.fromEntries(names.map(([id]) => [id, 0])) as Record<SectionId, number>
  for (const id of settingIds) {
    const { section, label, own: ofOwn } = settingOf(id)
    if ((own || !ofOwn) && findsSetting(search, label, settingWords[id])) hits[section] += 1
  }
  hits.checks += switches.filter((of) => findsSwitch(search, of)).length
  return hits
}
