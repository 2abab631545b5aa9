import { type ReactNode, use } from 'react'
import type { Derived } from '@/lib/playground/derive'
import { isField, type SettingId, settingOf } from '@/lib/playground/settings'
import { TextButton } from '../../ui/text-button'
import { SwitchesContext } from '../policy/switches'

interface ServerCardProps {
  readonly derived: Derived
  /** Ids of the checks it does not make, as the inputs have it now. */
  readonly off: readonly string[]
  readonly changes: readonly SettingId[]
  readonly onShow: (id: SettingId) => void
  readonly onReset: (id: SettingId | 'all') => void
  readonly children: ReactNode
}

/** Settings that decide most, shown where there is room for them, each with the check that reads it. */
const demands = [
  ['requiredScopes', 'scope'],
  ['types', 'type'],
  ['algorithms', 'algorithm'],
  ['requiredClaims', 'required-claims'],
] as const

const keysIn = (count: number) => `${count} ${count === 1 ? 'key' : 'keys'}`

/** Who is asked, whom it trusts and what it leaves out, to read and to copy. */
export function ServerCard({ derived, off, changes, onShow, onReset, children }: ServerCardProps) {
  const switches = use(SwitchesContext)
  const { server, profile } = derived
  const left = switches.filter(({ id, canBeOff }) => canBeOff && off.includes(id))
  const issuers = server.issuers.map((i) => `${i.issuer} · ${keysIn(i.keys?.keys.length ?? 0)}`).join(', ')
  const rows = [
    ['Resource URI (who am I)', server.resource],
    ['Trusted issuer', issuers],
  ] as const
  const labelOf = (id: SettingId) =>
    isField(id) ? settingOf(id).label : (switches.find((s) => `check:${s.id}` === id)?.label ?? id)
  return (
    <div className="server-card">
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value ? 'mono' : 'server-missing'}>{value || 'not given yet'}</dd>
          </div>
        ))}
        {demands.map(([id, check]) => (
          <div key={id} className="facts-more">
            <dt>{settingOf(id).label}</dt>
            <dd className={off.includes(check) ? 'server-missing' : 'mono'}>
              {off.includes(check) ? 'not looked at' : server.policy[id].join(' ') || 'none'}
            </dd>
          </div>
        ))}
      </dl>
      <p className="server-line">
        <span>Issuer profile</span> {profile ? profile.name : 'RFC 9068'}
      </p>
      {left.length === 0 ? (
        <p className="server-line">
          <span>Checks</span> all {switches.length} on
        </p>
      ) : (
        <details className="server-line">
          <summary title={left.map(({ label }) => label).join('\n')}>
            <span>Checks</span> {switches.length - left.length} of {switches.length} on
          </summary>
          <ul>
            {left.map(({ id, label }) => (
              <li key={id}>
                <TextButton onClick={() => onShow(`check:${id}`)}>{label}</TextButton> is off
              </li>
            ))}
          </ul>
        </details>
      )}
      {changes.length === 0 ? (
        <p className="server-line">
          <span>Settings</span> unchanged
        </p>
      ) : (
        <details className="server-line">
          <summary title={changes.map(labelOf).join('\n')}>
            <span>Settings</span>{' '}
            <span className="changed-mark">{`${changes.length} ${changes.length === 1 ? 'setting' : 'settings'} changed`}</span>
          </summary>
          <ul>
            {changes.map((id) => (
              <li key={id}>
                <TextButton onClick={() => onShow(id)}>{labelOf(id)}</TextButton>
              </li>
            ))}
            <li>
              <TextButton onClick={() => onReset('all')}>Reset all</TextButton>
            </li>
          </ul>
        </details>
      )}
      {children}
    </div>
  )
}
