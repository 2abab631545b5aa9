import { presets } from '@/content/presets'
import { derive as deriveWith } from '@/lib/playground/derive'
import type { PlaygroundInputs } from '@/lib/playground/inputs'

/** The pipeline and all it needs, in a chunk of its own. */
export const derive = (inputs: PlaygroundInputs, now: number) => deriveWith(inputs, now, presets)
