import { createContext, type ReactNode, use } from 'react'
import { findsSetting, settingWords } from '@/lib/playground/setting-words'
import { type FieldId, type SettingId, settingOf } from '@/lib/playground/settings'
import { TextButton } from '../../ui/text-button'

/** A setting to be brought before the reader; a new object each time. */
export interface Target {
  readonly id: SettingId
}

interface Editing {
  readonly search: string
  readonly changed: ReadonlySet<SettingId>
  readonly onReset: (id: SettingId) => void
}

export const EditingContext = createContext<Editing>({ search: '', changed: new Set(), onReset: () => {} })

interface SettingProps {
  readonly id: FieldId
  readonly children: (text: { readonly label: string; readonly hint?: string }) => ReactNode
}

/** One setting: its field if the search finds it, and what there is to say of a changed one. */
export function Setting({ id, children }: SettingProps) {
  const { search } = use(EditingContext)
  const { label } = settingOf(id)
  const words = settingWords[id]
  const { hint } = words
  return findsSetting(search, label, words) ? (
    <div className="setting" data-setting={id}>
      {children({ label, ...(hint && { hint }) })}
      <Changed id={id} label={label} />
    </div>
  ) : null
}

/** Said of a setting that differs from where its server started. */
export function Changed({ id, label }: { readonly id: SettingId; readonly label: string }) {
  const { changed, onReset } = use(EditingContext)
  return changed.has(id) ? (
    <p className="setting-changed">
      <span className="changed-mark">changed</span>
      <TextButton onClick={() => onReset(id)}>
        Reset <span className="sr-only">{label}</span>
      </TextButton>
    </p>
  ) : null
}
