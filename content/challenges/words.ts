import type { CheckId } from '@/lib/pipeline/checks'
import type { Judgement } from '@/lib/judge/judgement'

export const own = 'https://billing.example.com/mcp'
export const issues = 'https://issues.example.com/mcp'

export const isIn = (judgement: Judgement | undefined): boolean => judgement?.verdict.outcome === 'accepted'
export const isOut = (judgement: Judgement | undefined): boolean => judgement?.verdict.outcome === 'rejected'

/** The comparisons a puzzle offers, by what they do. */
export const comparisons = [
  { value: 'exact', label: 'the same text' },
  { value: 'normalized', label: 'the same after folding case of the host and default ports' },
  { value: 'slash', label: 'folded, and one slash at the end forgiven' },
  { value: 'prefix', label: 'anything at or above this server on its host' },
  { value: 'python-tutorial', label: 'check_resource_allowed, as the Python tutorial calls it' },
] as const

/** Of the checks a puzzle offers, those that the player's server does not make. */
export const notMade = <Id extends CheckId>(
  offered: Readonly<Record<Id, string>>,
  made: readonly string[],
): readonly Id[] => (Object.keys(offered) as Id[]).filter((id) => !made.includes(id))
