import { boundTargets } from './bound'
import { sdk1Targets } from './sdk1'
import { sdk2Targets } from './sdk2'
import { stackTargets } from './stacks'
import type { Target } from './target'

/** Every server that the drill is proved against. */
export const targets: readonly Target[] = [...sdk1Targets, ...sdk2Targets, ...boundTargets, ...stackTargets]
