import type { MatrixServer } from '@/content/matrix'
import { presets } from '@/content/presets'
import type { Case } from '@/lib/case/case'
import { initialCase } from '@/lib/case/link-state'
import { storedText } from '@/lib/case/stored'
import { readGivenKeys } from '@/lib/keys/on-demand'
import type { KeyReading } from '@/lib/keys/read'
import { judge } from '@/lib/judge/judge'
import type { Judgement } from '@/lib/judge/judgement'
import { instantFor, type When } from '@/lib/matrix/judge-tokens'
import { handOver } from '../case/stored-cases'
import { playgroundHref } from '../site/base-path'

/** A token and one of the servers, as the playground shows them. */
export function caseOfPair(token: string, { inputs }: MatrixServer, when: When): Case {
  return { ...initialCase, ...inputs, token, clock: { kind: 'fixed', at: instantFor(token, when) } }
}

/** A pair, judged, with what opening it takes, so that a click alone opens it: later than that a browser blocks it. */
export interface OpenablePair {
  readonly pair: Case
  readonly keys: KeyReading
  readonly judgement: Judgement
}

export async function judgePair(pair: Case): Promise<OpenablePair> {
  const [keys, judgement] = await Promise.all([readGivenKeys(pair.keysText), judge(pair, presets)])
  return { pair, keys, judgement }
}

/**
 * Opens it in the playground, in a tab of its own, so that what was dropped here stays. It is handed over in the
 * storage of the tab: no link is made, and the playground keeps a live token out of its address.
 */
export function openInPlayground({ pair, keys }: OpenablePair): void {
  const withdraw = handOver(storedText({ inputs: pair, token: pair.token, now: 0, keys }))
  const opened = open(playgroundHref(), '_blank')
  if (opened) withdraw()
  else location.assign(playgroundHref())
}
