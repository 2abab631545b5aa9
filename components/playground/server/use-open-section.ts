import { useState } from 'react'
import type { Case } from '@/lib/case/case'
import { sectionOf } from '@/lib/playground/settings'
import { isOwnRequest } from '../request/request-line'
import type { Target } from '../setting/setting'

/**
 * Whether the settings are shown, and which one section is open. The reader's own server has to be filled
 * in, so its settings are shown at once; a setting that is asked for opens its section. A link or example
 * whose request carries more than the token opens the request.
 */
export function useOpenSection(inputs: Case, target: Target | null) {
  const request = isOwnRequest(inputs)
  const [state, setState] = useState(() => ({ server: inputs.server, request, target, ...startOf(inputs) }))
  let now = state
  // While rendering, as React asks for what follows from a change of props: nothing is painted in between.
  if (inputs.server !== state.server) now = { ...state, server: inputs.server, ...startOf(inputs) }
  if (request !== state.request) now = { ...now, request, open: request ? 'request' : now.open }
  if (target && target !== state.target) now = { ...now, target, editing: true, open: sectionOf(target.id) }
  if (now !== state) setState(now)
  return {
    editing: now.editing,
    open: now.open,
    setEditing: (editing: boolean) => setState({ ...now, editing }),
    onOpen: (open: string | null) => setState((last) => ({ ...last, open })),
  }
}

function startOf(inputs: Case): { readonly editing: boolean; readonly open: string | null } {
  if (inputs.server !== 'mine') return { editing: false, open: isOwnRequest(inputs) ? 'request' : null }
  return { editing: true, open: 'identity' }
}
