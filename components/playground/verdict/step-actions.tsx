import type { Help } from '@/lib/help/explain'
import type { Step } from '@/lib/judge/station'
import type { Remedy } from '@/lib/playground/remedies'
import { settingBehind } from '@/lib/playground/setting-behind'
import { isField, type SettingId, settingOf } from '@/lib/playground/settings'
import { Button } from '../../ui/button'
import type { ActionOf } from '../../verdict/step-body'

interface StepActionsProps {
  readonly step: Step
  /** The reader's own server was asked. */
  readonly isMine: boolean
  /** Of the step that decides; `null` at the others, and before it is found. */
  readonly help: Pick<Help, 'settingsHelp' | 'remedies'> | null
  readonly onRemedy: (remedy: Remedy) => void
  /** The reader wants to see that setting of the server asked. */
  readonly onSetting: (id: SettingId) => void
  /** The reader wants to see the verdict without that check. */
  readonly onWithout: (check: string) => void
}

export type OnStep = Omit<StepActionsProps, 'step' | 'help'>

export const actionsOf =
  (on: OnStep, help: StepActionsProps['help']): ActionOf =>
  (step) => <StepActions {...on} step={step} help={help} />

/** What the reader can do at a step: a setting that lets this request past it, where its setting is, what if. */
function StepActions({ step, isMine, help, onRemedy, onSetting, onWithout }: StepActionsProps) {
  const setting = step.status === 'pass' || help?.settingsHelp === false ? null : settingBehind(step, isMine)
  const offered = help?.remedies ?? []
  if (!setting && offered.length === 0 && !step.canBeOff) return null
  return (
    <p className="step-actions" data-noprint>
      {offered.map((remedy) => (
        <Button key={remedy.label} small onClick={() => onRemedy(remedy)}>
          {remedy.label}
          {remedy.advised ? null : ' (not recommended)'}
        </Button>
      ))}
      {setting ? (
        <Button small onClick={() => onSetting(setting)}>
          Change this setting{isField(setting) ? `: ${settingOf(setting).label}` : ''}
        </Button>
      ) : null}
      {step.canBeOff ? (
        <Button small onClick={() => onWithout(step.id)}>
          What if this server did not check it?
        </Button>
      ) : null}
    </p>
  )
}
