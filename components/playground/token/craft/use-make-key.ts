import type { HeldKey } from '@/lib/keys/ring'
import type { Action } from '@/lib/playground/state'
import { makeKey } from './make-key'

/** Makes a key for an algorithm, holds it beside the others and signs with it; says so where it cannot be made. */
export function useMakeKey(
  ring: readonly HeldKey[],
  dispatch: (action: Action) => void,
  onTrouble: (says: string) => void,
): (alg: string) => Promise<void> {
  return async (alg) => {
    try {
      const { kid, ...key } = await makeKey(alg, ring)
      onTrouble('')
      dispatch({ type: 'hold', keys: [key], use: { alg, kid } })
    } catch {
      onTrouble(`This browser makes no keys for ${alg}. Choose another algorithm, or try a newer browser.`)
    }
  }
}
