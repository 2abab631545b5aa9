import type { OwnSettings } from '../case/case'
import type { PlaygroundState } from './state'

/** What a server of the reader's own has before anything was given. */
const nothing: OwnSettings = {
  policy: {},
  mine: { resource: '', issuer: '', profile: '' },
  keysText: '',
  secret: '',
}

/** The settings of the reader's own server that is on the page, or was last. */
function settingsNow({ inputs, own, left }: PlaygroundState): OwnSettings {
  const { mine, keysText, secret } = inputs
  const policy = inputs.server === 'mine' ? inputs.policy : leftOf(left, own)?.policy
  return { policy: policy ?? {}, mine, keysText, secret }
}

const leftOf = (left: PlaygroundState['left'], id: string): OwnSettings | undefined =>
  Object.hasOwn(left, id) ? left[id] : undefined

/** The reader's own servers keep their settings while another is asked; the demo servers are always asked as they are. */
export function askServer(state: PlaygroundState, id: string): PlaygroundState {
  if (id === 'mine') return askOwn(state, 'mine', nothing)
  const left = { ...state.left, [state.own]: settingsNow(state) }
  return { ...state, left, inputs: { ...state.inputs, server: id, policy: {} } }
}

/** Asks one of the reader's own servers, as it was left or as it was saved. */
export function askOwn(state: PlaygroundState, id: string, saved: OwnSettings): PlaygroundState {
  const left = { ...state.left, [state.own]: settingsNow(state) }
  return { ...state, left, own: id, inputs: { ...state.inputs, server: 'mine', ...(leftOf(left, id) ?? saved) } }
}

/** The server that was saved goes on under its name, and what it was before is as new, or as it was saved before. */
export function asSaved(state: PlaygroundState, id: string, settings: OwnSettings | null): PlaygroundState {
  const { inputs, own } = state
  const isOwn = inputs.server === 'mine'
  const all = isOwn ? state.left : { ...state.left, [own]: settingsNow(state) }
  const left = Object.fromEntries(Object.entries(all).filter(([other]) => other !== id && !(isOwn && other === own)))
  return { ...state, left, own: id, inputs: settings ? { ...inputs, server: 'mine', ...settings } : inputs }
}

/** My server has the settings then, unless it was left with some of its own. */
export function withoutSaved(state: PlaygroundState, ids: readonly string[]): PlaygroundState {
  const left = Object.fromEntries(Object.entries(state.left).filter(([id]) => !ids.includes(id)))
  if (!ids.includes(state.own)) return { ...state, left }
  const mine = leftOf(left, 'mine')
  const next = { ...state, left, own: 'mine' }
  if (!mine || JSON.stringify(mine) === JSON.stringify(nothing)) return next
  const { policy, ...settings } = mine
  const inputs = { ...state.inputs, ...settings }
  return { ...next, inputs: inputs.server === 'mine' ? { ...inputs, policy } : inputs }
}
