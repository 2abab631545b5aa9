import { useCallback } from 'react'
import { isAlone } from '@/lib/paste/alone'
import type { Recognised } from '@/lib/paste/recognise'
import type { Action } from '@/lib/playground/state'
import { loadOnce } from '../../ui/load-once'

/** What finds a token in a text, once it has come. */
let reader: ((text: string) => Recognised) | null = null
const load = loadOnce(async () => {
  reader = (await import('@/lib/paste/recognise')).recognise
})
// Without it the text stands there whole, and is refused.
const unfetched = () => {}

/**
 * What is typed or pasted in the token's box. What reads it is fetched when the box is first used. Until it has come the
 * text is judged as it stands: no server accepts what is around a token.
 */
export function useTokenText(dispatch: (action: Action) => void) {
  const prepare = useCallback(() => void load().catch(unfetched), [])
  const take = useCallback(
    (text: string) => {
      if (isAlone(text)) return dispatch({ type: 'token', text, found: null })
      if (reader) return dispatch({ type: 'token', text, found: reader(text) })
      dispatch({ type: 'token', text, found: null })
      void load().then(() => reader && dispatch({ type: 'read', text, found: reader(text) }), unfetched)
    },
    [dispatch],
  )
  return { prepare, take }
}
