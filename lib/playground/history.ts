import { mergedRing } from '../keys/ring'
import type { Case } from '../case/case'
import type { Action, PlaygroundState } from './state'

/** The states of this tab, in its memory only. Not the browser's history: going back here leaves no page. */
export interface Timeline {
  readonly now: PlaygroundState
  /** The oldest first. */
  readonly past: readonly PlaygroundState[]
  /** What was undone, the next first. */
  readonly future: readonly PlaygroundState[]
  /** The field that was typed into last, and when (milliseconds). */
  readonly typing: { readonly field: string; readonly at: number } | null
}

export type TimelineAction =
  /** `at`: milliseconds, by any clock that only goes forward. */
  | { readonly type: 'do'; readonly action: Action; readonly at: number }
  /** So many steps: back if negative. Beyond the last one it stops there. */
  | { readonly type: 'go'; readonly steps: number }

/** States kept, the one on the page included. */
export const mostStates = 50
/** Typing in one field is one step until there was a pause of so long. Milliseconds. */
const pause = 1000

export const startTimeline = (now: PlaygroundState): Timeline => ({ now, past: [], future: [], typing: null })

/** Every change of the inputs is a step, whoever made it: what was typed can always be got back. Pure. */
export const timelineReducer =
  (reduce: (state: PlaygroundState, action: Action) => PlaygroundState) =>
  (timeline: Timeline, event: TimelineAction): Timeline =>
    event.type === 'go' ? go(timeline, event.steps) : act(timeline, reduce(timeline.now, event.action), event)

function act(
  timeline: Timeline,
  next: PlaygroundState,
  { action, at }: Extract<TimelineAction, { type: 'do' }>,
): Timeline {
  const { now, past, typing } = timeline
  if (next === now) return timeline
  const field = typedField(action)
  const typingNow = field === null ? null : { field, at }
  if (next.keys === now.keys && isSameCase(next.inputs, now.inputs)) return { ...timeline, now: next }
  if (action.type === 'load' && action.arrival && past.length === 0) return startTimeline(next)
  const goesOn = field !== null && typing?.field === field && at - typing.at < pause
  const before = goesOn ? past : [...past, now].slice(1 - mostStates)
  return { now: next, past: before, future: [], typing: typingNow }
}

function go({ now, past, future }: Timeline, steps: number): Timeline {
  const all = [...past, now, ...future]
  const to = Math.min(Math.max(past.length + steps, 0), all.length - 1)
  const target = all[to] ?? now
  return {
    now: target === now ? now : restored(target, now),
    past: all.slice(0, to),
    future: all.slice(to + 1),
    typing: null,
  }
}

/** The editors own their texts, so they are told that others stand there. No key is lost on the way back. */
const restored = (target: PlaygroundState, now: PlaygroundState): PlaygroundState => ({
  ...target,
  keys: mergedRing(target.keys, now.keys),
  revision: now.revision + 1,
})

/** Settings that are chosen, not typed: each choice is a step. */
const chosen: ReadonlySet<string> = new Set([
  'off',
  'lenient',
  'clock',
  'profile',
  'stack',
  'scheme',
  'audience',
  'singleAudience',
  'scopeList',
  'mtls',
  'issuerUnreachable',
  'passesTokenOn',
  'mode',
])

/** The field that an action types into; `null` for an action that is a step of its own. */
function typedField(action: Action): string | null {
  switch (action.type) {
    case 'token':
    case 'read':
      return 'token'
    case 'edit':
      return action.part
    case 'mine':
      return named(action.mine)
    case 'policy':
      return named(action.policy, action.field)
    case 'set':
      // A button that sets something of the request types into no field of it.
      return action.inputs.request && !action.field ? null : named(action.inputs, action.field)
    default:
      return null
  }
}

/** No two of these patches have a name in common. */
function named(patch: object, field = ''): string | null {
  const names = Object.keys(patch)
  return [...names, field].some((name) => chosen.has(name)) ? null : `${names.join()} ${field}`
}

function isSameCase(a: Case, b: Case): boolean {
  return a === b || (Object.keys(a) as (keyof Case)[]).every((name) => isSame(a[name], b[name]))
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
