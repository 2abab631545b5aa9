import type { Stack } from '@/lib/stacks/stack'
import type { stackSources } from '../sources/stacks'

/** A stack with what it rests on. */
export interface DocumentedStack extends Stack {
  /** The package that was run, and read. */
  readonly source: keyof typeof stackSources
}
