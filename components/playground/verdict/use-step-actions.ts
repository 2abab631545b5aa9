import { useMemo } from 'react'
import type { Help } from '@/lib/help/explain'
import { actionsOf, type OnStep } from './step-actions'

/** The same as long as they do the same, so that a verdict draws no row again for them. */
export function useStepActions({ isMine, onRemedy, onSetting, onWithout }: OnStep, help: Help | null) {
  const on = useMemo(() => ({ isMine, onRemedy, onSetting, onWithout }), [isMine, onRemedy, onSetting, onWithout])
  const actionOf = useMemo(() => actionsOf(on, null), [on])
  const actionOfDeciding = useMemo(() => actionsOf(on, help), [on, help])
  return { actionOf, actionOfDeciding }
}
