/**
 * A reducer that gives the same object again for the same state and action.
 *
 * React reduces what comes behind an update of lower priority at each render that goes without that one. A new object
 * each time would be a new case each time, which is judged, drawn and made anew without an end, and the update that
 * waits would never come.
 */
export function reducedOnce<State, Action extends object>(reduce: (state: State, action: Action) => State) {
  const known = new WeakMap<Action, { readonly from: State; readonly to: State }>()
  return (state: State, action: Action): State => {
    const before = known.get(action)
    if (before?.from === state) return before.to
    const to = reduce(state, action)
    known.set(action, { from: state, to })
    return to
  }
}
