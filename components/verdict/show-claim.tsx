import type { Step } from '@/lib/judge/station'
import { TextButton } from '../ui/text-button'

interface ShowClaimProps {
  readonly step: Step
  readonly onSelect: ((step: Step) => void) | undefined
}

/** Leads to the claim or parameter the step speaks of. */
export function ShowClaim({ step, onSelect }: ShowClaimProps) {
  if (!step.at?.member || !onSelect) return null
  return (
    <TextButton className="no-underline hover:underline" onClick={() => onSelect(step)} data-noprint>
      Show <code>{step.at.member}</code>
    </TextButton>
  )
}
