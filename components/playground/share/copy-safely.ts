import { presets, safeCopyKeys } from '@/content/presets'
import { type Derived, derive } from '@/lib/playground/derive'
import { safeCopy } from '@/lib/playground/safe-copy'
import type { LinkState } from '@/lib/case/link-state'
import { linkStateOf } from '@/lib/case/outgoing'

/** The link state of a safe copy; `null` if none comes out at the same step. */
export async function copySafely(derived: Derived): Promise<LinkState | null> {
  const inputs = await safeCopy(derived, presets, safeCopyKeys)
  return inputs && linkStateOf(await derive(inputs, derived.now, presets))
}
