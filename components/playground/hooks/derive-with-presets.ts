import { presets } from '@/content/presets'
import { derive as deriveWith } from '@/lib/playground/derive'
import type { Case } from '@/lib/case/case'

/** The pipeline and all it needs, in a chunk of its own. */
export const derive = (inputs: Case, now: number) => deriveWith(inputs, now, presets)
