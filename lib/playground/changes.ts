import { audienceChecks } from '../pipeline/audience/checks'
import type { DpopPolicy, Policy } from '../pipeline/policy'
import { audienceChoice, chooseAudience } from './audience-choice'
import { isField, type SettingId, settingIds } from './settings'

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const isSameSet = (a: readonly string[], b: readonly string[]) => isSame([...a].sort(), [...b].sort())
const members = (id: string): [keyof Policy, keyof DpopPolicy | undefined] =>
  id.split('.') as [keyof Policy, keyof DpopPolicy | undefined]

/** The settings in which a policy differs from the one it started from. */
export function changesOf(base: Policy, policy: Policy): readonly SettingId[] {
  const fields = settingIds.filter((id) => {
    if (id === 'audience') return audienceChoice(base) !== audienceChoice(policy)
    const [name, member] = members(id)
    return member ? !isSame(base.dpop[member], policy.dpop[member]) : !isSame(base[name], policy[name])
  })
  // Not looking at aud is one change, not one for each check of it.
  const ofAudience: readonly string[] = fields.includes('audience') ? audienceChecks : []
  const switched = [...base.off, ...policy.off].filter((id) => base.off.includes(id) !== policy.off.includes(id))
  return [...fields, ...switched.filter((id) => !ofAudience.includes(id)).map((id) => `check:${id}` as const)]
}

/**
 * The changes to a policy without those to one setting, or none at all for `'all'`.
 * @param base the policy they are changes of
 */
export function resetChanges(changes: Partial<Policy>, base: Policy, setting: SettingId | 'all'): Partial<Policy> {
  if (setting === 'all') return {}
  const off = changes.off ?? base.off
  const policy = { ...base, ...changes }
  const back: Partial<Policy> = { ...changes, ...revertOf(setting, base, policy, off) }
  return Object.fromEntries(
    Object.entries(back).filter(([name, value]) =>
      name === 'off' ? !isSameSet(back.off ?? [], base.off) : !isSame(value, base[name as keyof Policy]),
    ),
  )
}

function revertOf(setting: SettingId, base: Policy, policy: Policy, off: readonly string[]): Partial<Policy> {
  if (setting === 'audience') return { audience: base.audience, ...chooseAudience(policy, audienceChoice(base)) }
  if (!isField(setting)) {
    const id = setting.slice('check:'.length)
    const others = off.filter((other) => other !== id)
    return { off: base.off.includes(id) ? [...others, id] : others }
  }
  const [name, member] = members(setting)
  return member ? { dpop: { ...policy.dpop, [member]: base.dpop[member] } } : { [name]: base[name] }
}
