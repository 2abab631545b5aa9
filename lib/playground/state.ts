import type { Case, OwnSettings } from '../case/case'
import type { HeldKey } from '../keys/ring'
import type { AskedAddress, Recognised } from '../paste/recognise'
import type { Sent } from '../paste/sent'
import type { Policy } from '../pipeline/types'
import { disassemble } from './disassemble'
import type { SettingId } from './settings'

export type Part = 'header' | 'payload'

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
    /** How it was sent, if not as a server reads it; the request then is the one that was pasted. */
    readonly sent: Sent | null
    /** It was sent under DPoP; scheme, proofs and method then are those that were pasted. */
    readonly isUnderDpop: boolean
    /** Where it was sent; `null`: no check reads that, or the reader has given another address since. */
    readonly asked: AskedAddress | null
    /** The Origin field that came with it, which is judged too. */
    readonly origin: string | null
    /** It is judged as if it had been sent as it should be. */
    readonly isProper: boolean
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
  /** `found`: what the text was read as; `null`: it is the token as it stands, or what reads it has not come yet. */
  | { readonly type: 'token'; readonly text: string; readonly found: Recognised | null }
  /** What a text was read as that stands in the place of the token since; if it still does. */
  | { readonly type: 'read'; readonly text: string; readonly found: Recognised }
  /** Puts back what was pasted, unstripped. */
  | { readonly type: 'verbatim' }
  /** As if it had been sent as it should be. */
  | { readonly type: 'properly' }
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
  /** `field`: as of `set`. */
  | { readonly type: 'policy'; readonly policy: Partial<Policy>; readonly field?: string | undefined }
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
      /** Of a field that is set whole: which part of it was typed into. */
      readonly field?: string
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

/** The JSON texts as the editors show them. */
export function textsOf({ token, edited }: Pick<Case, 'token' | 'edited'>): {
  header: string
  payload: string
} {
  if (edited) return edited
  const { header, payload } = disassemble(token)
  return { header: header ?? '', payload: payload ?? '' }
}

/** With texts that the editors have to take over. */
export const fromOutside = (state: PlaygroundState): PlaygroundState => ({ ...state, revision: state.revision + 1 })
