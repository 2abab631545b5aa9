import { type Case, longestNote } from '../case/case'
import { renamed, withKeys, withoutKey } from '../keys/ring'
import { resourceFrom, withAskedAddress } from './asked-address'
import { resetChanges } from './changes'
import { readPart } from './excerpt'
import { withMember } from './json-text'
import { askOwn, askServer, asSaved, withoutSaved } from './own-settings'
import { replaceToken, unsent } from './replace-token'
import {
  type Action,
  fromOutside,
  type Part,
  type PlaygroundState,
  type SigningMembers,
  startingWith,
  textsOf,
} from './state'

/**
 * Pure; the only way inputs change.
 * @param demoIssuers whose tokens keep the examples' held clock when pasted
 * @param resources of the servers that are not the reader's own, by id
 */
export const reducerFor =
  (demoIssuers: readonly string[], resources: Readonly<Record<string, string>> = {}) =>
  (state: PlaygroundState, action: Action): PlaygroundState => {
    const next = withAskedAddress(
      withGivenAddress(reduce(state, action, demoIssuers), state, action),
      resourceFrom(resources),
    )
    const same = next.inputs === state.inputs || action.type === 'craft' || next.crafted === null
    return same ? next : { ...next, crafted: null }
  }

/** An address that the reader types counts in place of the pasted one. */
function withGivenAddress(next: PlaygroundState, { inputs }: PlaygroundState, action: Action): PlaygroundState {
  const request = action.type === 'set' ? action.inputs.request : undefined
  const isGiven = request !== undefined && request.url !== inputs.request.url
  return next.takenOut && isGiven ? { ...next, takenOut: { ...next.takenOut, asked: null } } : next
}

function reduce(state: PlaygroundState, action: Action, demoIssuers: readonly string[]): PlaygroundState {
  const { inputs } = state
  const change = (patch: Partial<Case>): PlaygroundState => ({ ...state, inputs: { ...inputs, ...patch } })
  switch (action.type) {
    case 'token':
      return replaceToken(state, action, demoIssuers)
    case 'read':
      return inputs.token === action.text && !inputs.edited ? replaceToken(state, action, demoIssuers) : state
    case 'verbatim':
      return state.takenOut
        ? fromOutside({
            ...change({ token: state.takenOut.original, edited: null, ...unsent(state) }),
            takenOut: null,
          })
        : state
    case 'properly':
      return state.takenOut
        ? { ...change(unsent(state, true)), takenOut: { ...state.takenOut, isProper: true } }
        : state
    case 'edit':
      return change({ edited: { ...textsOf(inputs), [action.part]: readPart(action.text) } })
    case 'member':
      return setMember(state, action.part, action.name, action.value)
    case 'sign-with':
      // Signing anew is an edit of nothing: the texts stay, the signature is made again.
      return named(
        change({ signWith: action.who, edited: inputs.edited ?? (action.who === 'same' ? null : textsOf(inputs)) }),
        action.header,
      )
    case 'sign-with-key':
      return signWithKey(state, action.text, action.header)
    case 'hold': {
      const [first] = action.keys
      const held = { ...state, keys: withKeys(state.keys, action.keys) }
      return first && action.use ? signWithKey(held, first.text, action.use) : held
    }
    case 'craft':
      return craft(state, action)
    case 'rename-key':
      return { ...state, keys: renamed(state.keys, action.text, action.name) }
    case 'remove-key': {
      const chosen = inputs.ownKey === action.text
      const next = chosen ? change({ ownKey: '', signWith: 'same' }) : state
      return { ...next, keys: withoutKey(state.keys, action.text) }
    }
    case 'trust':
      return change({
        keysText: action.keysText,
        mine: inputs.mine.issuer.trim() === '' ? { ...inputs.mine, issuer: action.issuer } : inputs.mine,
      })
    case 'server':
      return askServer(state, action.id)
    case 'own':
      return askOwn(state, action.id, action.settings)
    case 'saved':
      return asSaved(state, action.id, action.settings)
    case 'deleted':
      return withoutSaved(state, action.ids)
    case 'policy':
      return change({ policy: { ...inputs.policy, ...action.policy } })
    case 'reset':
      return change({ policy: resetChanges(inputs.policy, action.base, action.setting) })
    case 'mine':
      return change({ mine: { ...inputs.mine, ...action.mine } })
    case 'choose': {
      const asked = action.askMine && inputs.server !== 'mine' ? askServer(state, 'mine') : state
      const { policy, mine } = asked.inputs
      const chosen = { policy: { ...policy, ...action.policy }, mine: { ...mine, ...action.mine } }
      return { ...asked, inputs: { ...asked.inputs, ...chosen } }
    }
    case 'set':
      return {
        ...change({
          ...action.inputs,
          ...(action.inputs.note !== undefined && { note: action.inputs.note.slice(0, longestNote) }),
        }),
        clockReleased: state.clockReleased && !action.inputs.clock,
      }
    case 'load':
      return {
        ...startingWith(action.inputs, action.id),
        keys: state.keys,
        revision: state.revision + 1,
        previous: inputs,
      }
  }
}

function setMember(state: PlaygroundState, part: Part, name: string, value: unknown): PlaygroundState {
  const texts = textsOf(state.inputs)
  const text = withMember(texts[part] || '{}', name, value)
  return text === null
    ? state
    : fromOutside({ ...state, inputs: { ...state.inputs, edited: { ...texts, [part]: text } } })
}

function craft(state: PlaygroundState, { id, name, did, result }: Extract<Action, { type: 'craft' }>): PlaygroundState {
  const { inputs } = state
  const token = 'token' in result ? result.token : inputs.token
  const edited = 'edited' in result ? result.edited : null
  const patch = 'token' in result ? ({ token, signWith: 'same', authorization: null, ...unsent(state) } as const) : {}
  return fromOutside({
    ...state,
    inputs: { ...inputs, ...patch, edited },
    takenOut: 'token' in result ? null : state.takenOut,
    crafted: { id, name, did },
  })
}

function signWithKey(state: PlaygroundState, ownKey: string, header: SigningMembers): PlaygroundState {
  const edited = textsOf(state.inputs)
  return named({ ...state, inputs: { ...state.inputs, edited, ownKey, signWith: 'own' } }, header)
}

/** The header says which key and algorithm to expect, so it follows the key. */
const named = (state: PlaygroundState, header: SigningMembers | undefined): PlaygroundState =>
  header ? setMember(setMember(state, 'header', 'alg', header.alg), 'header', 'kid', header.kid) : state
