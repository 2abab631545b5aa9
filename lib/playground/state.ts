import type { SentAddress } from '../paste/address'
import { recognise } from '../paste/recognise'
import { parseUri } from '../pipeline/audience/uri'
import { memberValue } from '../pipeline/encoding/json'
import type { Policy } from '../pipeline/types'
import { resetChanges } from './changes'
import { disassemble } from './disassemble'
import type { SettingId } from './settings'
import { type Case, longestNote } from '../case/case'
import { type HeldKey, renamed, withKeys, withoutKey } from '../keys/ring'
import { readShown, withMember } from './json-text'

export type Part = 'header' | 'payload'

/** What a reader gives of a server of their own. */
export type OwnSettings = Pick<Case, 'policy' | 'mine' | 'keysText' | 'secret'>

/** The inputs, and what undoing and the editors need to know about how they came about. */
export interface PlaygroundState {
  readonly inputs: Case
  /** The case that was opened last, as it was then, and the id of the example it is. */
  readonly origin: { readonly id: string | null; readonly inputs: Case }
  /** Grows when texts were replaced from outside the editors, which own theirs otherwise. */
  readonly revision: number
  /** What was stripped from around the token, and the text as it was pasted. */
  readonly takenOut: {
    readonly words: readonly string[]
    readonly original: string
    /** Name of the query parameter it stood in; the request then is the one that was pasted. */
    readonly parameter: string | null
  } | null
  /** The clock was set running because a token of another issuer was pasted. */
  readonly clockReleased: boolean
  /** Whose settings `mine`, the keys and the secret are: My server's, `mine`, or those of a saved server, by its id. */
  readonly own: string
  /** Settings of the reader's own servers as they were left when another was asked, by id: what was typed stays. */
  readonly left: Readonly<Record<string, OwnSettings>>
  /** Keys to sign with, made or pasted in this tab. Loading another case leaves them. */
  readonly keys: readonly HeldKey[]
  /** What was done to the token in one click, while nothing was changed since. */
  readonly crafted: { readonly id: string; readonly name: string; readonly did: string } | null
  /** What stood here before an example or a link was loaded. */
  readonly previous: Case | null
}

/** The header members that say what signs; `undefined` removes one. */
export interface SigningMembers {
  readonly alg: string
  readonly kid: string | undefined
}

export type Action =
  | { readonly type: 'token'; readonly text: string }
  /** Puts back what was pasted, unstripped. */
  | { readonly type: 'verbatim' }
  | { readonly type: 'edit'; readonly part: Part; readonly text: string }
  /** `undefined` removes the member. */
  | { readonly type: 'member'; readonly part: Part; readonly name: string; readonly value: unknown }
  | { readonly type: 'sign-with'; readonly who: Exclude<Case['signWith'], 'own'>; readonly header?: SigningMembers }
  /** Signs with a held key. */
  | { readonly type: 'sign-with-key'; readonly text: string; readonly header: SigningMembers }
  /** Keys that were made or pasted. They stand beside those that are held; the first signs, if `use` is given. */
  | { readonly type: 'hold'; readonly keys: readonly Omit<HeldKey, 'removed'>[]; readonly use: SigningMembers | null }
  /** The token as an attack has made it: whole, or texts that are signed as edits are. */
  | {
      readonly type: 'craft'
      readonly id: string
      readonly name: string
      readonly did: string
      readonly result: { readonly token: string } | { readonly edited: NonNullable<Case['edited']> }
    }
  | { readonly type: 'rename-key'; readonly text: string; readonly name: string }
  | { readonly type: 'remove-key'; readonly text: string }
  /** My server's key set with one more, and an issuer where it trusted none. */
  | { readonly type: 'trust'; readonly keysText: string; readonly issuer: string }
  | { readonly type: 'server'; readonly id: string }
  /** Asks a server that the reader has saved: as it was left here, or as it was saved. */
  | { readonly type: 'own'; readonly id: string; readonly settings: OwnSettings }
  /** What is on the page is that saved server; `settings`, if it is to be put there as it was saved. */
  | { readonly type: 'saved'; readonly id: string; readonly settings: OwnSettings | null }
  /** Saved servers were deleted. What of them is on the page stays there. */
  | { readonly type: 'deleted'; readonly ids: readonly string[] }
  | { readonly type: 'policy'; readonly policy: Partial<Policy> }
  /** Takes back what was changed about the policy: one setting of it, or all. */
  | { readonly type: 'reset'; readonly setting: SettingId | 'all'; readonly base: Policy }
  | { readonly type: 'mine'; readonly mine: Partial<Case['mine']> }
  /** Settings that one button chooses, and whether My server is asked from then on. */
  | {
      readonly type: 'choose'
      readonly askMine?: boolean
      readonly policy?: Partial<Policy>
      readonly mine?: Partial<Case['mine']>
    }
  | {
      readonly type: 'set'
      /** Fields that no other action is for. */
      readonly inputs: Partial<Omit<Case, 'token' | 'edited' | 'signWith' | 'server' | 'policy' | 'mine'>>
    }
  /** `id`: of the example it is. `arrival`: the page has come up with it, and nothing stood there before. */
  | { readonly type: 'load'; readonly inputs: Case; readonly id: string | null; readonly arrival?: boolean }

export const startingWith = (inputs: Case, id: string | null = null): PlaygroundState => ({
  inputs,
  origin: { id, inputs },
  revision: 0,
  takenOut: null,
  clockReleased: false,
  own: 'mine',
  left: {},
  keys: [],
  crafted: null,
  previous: null,
})

/**
 * Pure; the only way inputs change.
 * @param demoIssuers whose tokens keep the examples' held clock when pasted
 */
export const reducerFor =
  (demoIssuers: readonly string[]) =>
  (state: PlaygroundState, action: Action): PlaygroundState => {
    const next = reduce(state, action, demoIssuers)
    const same = next.inputs === state.inputs || action.type === 'craft' || next.crafted === null
    return same ? next : { ...next, crafted: null }
  }

function reduce(state: PlaygroundState, action: Action, demoIssuers: readonly string[]): PlaygroundState {
  const { inputs } = state
  const change = (patch: Partial<Case>): PlaygroundState => ({ ...state, inputs: { ...inputs, ...patch } })
  switch (action.type) {
    case 'token':
      return replaceToken(state, action.text, demoIssuers)
    case 'verbatim':
      return state.takenOut
        ? fromOutside({
            ...change({ token: state.takenOut.original, edited: null, ...unsent(state) }),
            takenOut: null,
          })
        : state
    case 'edit':
      return change({ edited: { ...textsOf(inputs), [action.part]: action.text } })
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

/** The JSON texts as the editors show them. */
export function textsOf({ token, edited }: Pick<Case, 'token' | 'edited'>): {
  header: string
  payload: string
} {
  if (edited) return edited
  const { header, payload } = disassemble(token)
  return { header: header ?? '', payload: payload ?? '' }
}

const nothing: OwnSettings = { policy: {}, mine: { resource: '', issuer: '', profile: '' }, keysText: '', secret: '' }

/** The settings of the reader's own server that is on the page, or was last. */
function settingsNow({ inputs, own, left }: PlaygroundState): OwnSettings {
  const { mine, keysText, secret } = inputs
  const policy = inputs.server === 'mine' ? inputs.policy : leftOf(left, own)?.policy
  return { policy: policy ?? {}, mine, keysText, secret }
}

const leftOf = (left: PlaygroundState['left'], id: string): OwnSettings | undefined =>
  Object.hasOwn(left, id) ? left[id] : undefined

/** The reader's own servers keep their settings while another is asked; the demo servers are always asked as they are. */
function askServer(state: PlaygroundState, id: string): PlaygroundState {
  if (id === 'mine') return askOwn(state, 'mine', nothing)
  const left = { ...state.left, [state.own]: settingsNow(state) }
  return { ...state, left, inputs: { ...state.inputs, server: id, policy: {} } }
}

function askOwn(state: PlaygroundState, id: string, saved: OwnSettings): PlaygroundState {
  const left = { ...state.left, [state.own]: settingsNow(state) }
  return { ...state, left, own: id, inputs: { ...state.inputs, server: 'mine', ...(leftOf(left, id) ?? saved) } }
}

/** The server that was saved goes on under its name, and what it was before is as new, or as it was saved before. */
function asSaved(state: PlaygroundState, id: string, settings: OwnSettings | null): PlaygroundState {
  const { inputs, own } = state
  const isOwn = inputs.server === 'mine'
  const all = isOwn ? state.left : { ...state.left, [own]: settingsNow(state) }
  const left = Object.fromEntries(Object.entries(all).filter(([other]) => other !== id && !(isOwn && other === own)))
  return { ...state, left, own: id, inputs: settings ? { ...inputs, server: 'mine', ...settings } : inputs }
}

/** My server has the settings then, unless it was left with some of its own. */
function withoutSaved(state: PlaygroundState, ids: readonly string[]): PlaygroundState {
  const left = Object.fromEntries(Object.entries(state.left).filter(([id]) => !ids.includes(id)))
  if (!ids.includes(state.own)) return { ...state, left }
  const mine = leftOf(left, 'mine')
  const next = { ...state, left, own: 'mine' }
  if (!mine || JSON.stringify(mine) === JSON.stringify(nothing)) return next
  const { policy, ...settings } = mine
  const inputs = { ...state.inputs, ...settings }
  return { ...next, inputs: inputs.server === 'mine' ? { ...inputs, policy } : inputs }
}

function replaceToken(state: PlaygroundState, text: string, demoIssuers: readonly string[]): PlaygroundState {
  const { token, takenOut, sent } = recognise(text)
  // An example's held clock would call a real token of today issued in the future.
  const issuer = issuerOf(token)
  const release = state.inputs.clock.kind === 'fixed' && issuer !== undefined && !demoIssuers.includes(issuer)
  const clock = release ? ({ kind: 'live' } as const) : state.inputs.clock
  return fromOutside({
    ...state,
    inputs: {
      ...state.inputs,
      token,
      clock,
      edited: null,
      signWith: 'same',
      authorization: null,
      ...unsent(state),
      ...(sent && asSent(sent, state.inputs)),
    },
    takenOut: takenOut.length > 0 ? { words: takenOut, original: text, parameter: sent?.name ?? null } : null,
    clockReleased: release || (state.clockReleased && clock.kind === 'live'),
  })
}

/** The request as it was pasted: the token in its address, none in a header. A path alone is one of My server. */
function asSent({ url, method }: SentAddress, { mine, request }: Case): Partial<Case> {
  const own = parseUri(mine.resource.trim())
  const origin = own && url.startsWith('/') ? `${own.scheme}://${own.host}${own.port ? `:${own.port}` : ''}` : ''
  return { authorization: [], request: { ...request, method: method ?? 'GET', url: `${origin}${url}` } }
}

/** Without the request that came with the token before. */
function unsent({ takenOut, inputs }: PlaygroundState): Partial<Case> {
  if (!takenOut || takenOut.parameter === null) return {}
  const { url: _url, method: _method, ...request } = inputs.request
  return { authorization: null, request }
}

/** The `iss` a token claims; `undefined` if there is none to read, or the claims are too long to look through. */
export function issuerOf(token: string): string | undefined {
  const claims = readShown(textsOf({ token, edited: null }).payload)
  const issuer = typeof claims === 'string' ? undefined : memberValue(claims, 'iss')
  return typeof issuer === 'string' ? issuer : undefined
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

const fromOutside = (state: PlaygroundState): PlaygroundState => ({ ...state, revision: state.revision + 1 })
