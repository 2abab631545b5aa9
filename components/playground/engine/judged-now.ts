import type { Case } from '@/lib/case/case'
import type { Derived } from '@/lib/playground/derive'
import { realNow } from '../../site/real-now'
import { loadEngine } from './engine'

/**
 * What follows from the inputs as they are now: a click right behind a change is for those, judged or not.
 * Rejects when the checks cannot be fetched.
 */
export async function judgedNow(inputs: Case, judged: Derived): Promise<Derived> {
  if (judged.inputs === inputs) return judged
  const { derive } = await loadEngine()
  return derive(inputs, inputs.clock.kind === 'live' ? realNow() : inputs.clock.at)
}
