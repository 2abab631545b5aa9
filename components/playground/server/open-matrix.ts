import type { Case } from '@/lib/case/case'
import { presenting } from '@/lib/case/presenting'
import type { Derived } from '@/lib/playground/derive'
import { basePath } from '../../site/base-path'
import { loadEngine } from '../engine/engine'
import { judgedNow } from '../engine/judged-now'
import { giveToMatrix } from '../../case/given-to-matrix'

/**
 * Opens the matrix in this tab with the token on the page. It is handed over in the storage of the tab, so that no
 * address ever holds it; edits go along as the token they make.
 */
export async function openMatrix(now: Case, judged: Derived): Promise<void> {
  const { storedText } = await loadEngine()
  const derived = await judgedNow(now, judged)
  const inputs = { ...presenting(derived.inputs, derived.token), edited: null, signWith: 'same' } as const
  giveToMatrix(storedText({ ...derived, inputs }))
  location.assign(`${basePath}/matrix/`)
}
