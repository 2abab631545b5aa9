import type { Policy } from '@/lib/pipeline/types'

/** What the fields of each section of a policy are given. */
export interface PolicyProps {
  readonly policy: Policy
  /** `field`: of a member that is an object, which part of it was changed. */
  readonly onChange: (policy: Partial<Policy>, field?: string) => void
}
