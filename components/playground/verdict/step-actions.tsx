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
  /** Tried out for the step that decides. */
  readonly remedies: readonly Remedy[]
  readonly onRemedy: (remedy: Remedy) => void
  /** The reader wants to see that setting of the server asked. */
  readonly onSetting: (id: SettingId) => void
  /** The reader wants to see the verdict without that check. */
  readonly onWithout: (check: string) => void
}

export type OnStep = Omit<StepActionsProps, 'step' | 'remedies'>

export const actionsOf =
  (on: OnStep, remedies: readonly Remedy[]): ActionOf =>
  (step) => <StepActions {...on} step={step} remedies={remedies} />

/** What the reader can do at a step: a setting that lets this request past it, where its setting is, what if. */
function StepActions({ step, isMine, remedies, onRemedy, onSetting, onWithout }: StepActionsProps) {
  const setting = step.status === 'pass' ? null : settingBehind(step, isMine)
  const offered = step.decides ? remedies : []
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
