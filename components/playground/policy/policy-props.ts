import type { Policy } from '@/lib/pipeline/types'

/** What the fields of each section of a policy are given. */
export interface PolicyProps {
  readonly policy: Policy
  readonly onChange: (policy: Partial<Policy>) => void
}
