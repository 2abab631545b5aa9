import type { KeyReading } from '../keys/read'
import { every, type Fields, type Read, some } from '../share/shape'
import type { PublicJwk } from './case'
import type { Way } from './redaction'

/** Where a field may be kept: in a link, in this tab's own storage as well, or only on the page. */
type Place = 'link' | 'tab' | 'nowhere'

/** Whether any text fits into a value of this type. A list of words to choose from is not any text. */
type HoldsText<T> = string extends T
  ? true
  : T extends readonly (infer Item)[]
    ? HoldsText<Item>
    : T extends object
      ? HoldsText<T[keyof T]>
      : false

/** The ways that fit a type: `words` looks into anything, the others are for texts and lists of them. */
type WayFor<T> = T extends string | readonly string[] | null ? Exclude<Way, 'keys'> : 'words'

/** The ways of a composite's members: none that holds free text is without one. */
type WaysOf<T> = {
  readonly [K in keyof T as true extends HoldsText<Exclude<T[K], undefined>> ? K : never]-?: Way
}

/**
 * How secret a value is. Whatever holds free text is a credential: a token can have been pasted into it.
 * So `plain` is for numbers, flags and choices, and everything else does not compile without `redact`.
 */
type Secrecy<T> =
  | {
      readonly secret: 'credential'
      readonly redact: WayFor<T> | (T extends string | readonly unknown[] | null ? never : WaysOf<T>)
    }
  | (true extends HoldsText<T> ? never : { readonly secret: 'plain' })

/** A member of a composite field. */
type Member<T> = { readonly read: Read<T> } & Secrecy<T>
type Members<T> = { readonly [K in keyof T]-?: Member<Exclude<T[K], undefined>> }

/** What the fields of a link are made from, beside the case: the token after edits, the instant, the keys as read. */
export interface Made {
  readonly token: string
  /** Seconds. */
  readonly now: number
  readonly keys: KeyReading
}

/** How a field stands in a link, where that differs from how it stands in a case. */
interface LinkForm<T, L> {
  readonly name: string
  readonly read: Read<L>
  /** For a link that does not name it. */
  readonly initial: L
  readonly of: (value: T, made: Made) => L
  readonly into: (value: L) => T
}

/** One field of a case. */
export type Field<T> = { readonly initial: T; readonly read: Read<T> } & (
  | ({ readonly keep: Place; readonly link?: LinkForm<T, string> | LinkForm<T, number> } & Secrecy<T>)
  // Never in a link but for a part of it that is public by its type.
  | ({ readonly secret: 'private'; readonly redact: 'emptied' } & (
      | { readonly keep: 'nowhere' }
      | {
          readonly keep: 'tab'
          readonly publicPart: LinkForm<T, readonly PublicJwk[] | null> & {
            readonly redact: 'keys'
          }
        }
    ))
)

/** A composite field of which each member may be absent. */
export const partial = <T extends object>(members: Members<T>) => ({
  read: some(readersOf(members)),
  secret: 'credential' as const,
  redact: waysOf(members),
  members: Object.keys(members),
})

/** A composite field that always has each of its members. */
export const whole = <T extends object>(initial: T, members: Members<T>) => ({
  initial,
  read: every(readersOf(members), initial),
  /** Members that a link does not name are the caller's. */
  filledFrom: (defaults: T) => every(readersOf(members), defaults),
  secret: 'credential' as const,
  redact: waysOf(members),
  members: Object.keys(members),
})

const readersOf = <T extends object>(members: Members<T>): Fields<T> =>
  Object.fromEntries(
    Object.entries<{ readonly read: unknown }>(members).map(([name, { read }]) => [name, read]),
  ) as Fields<T>

const waysOf = <T extends object>(members: Members<T>): WaysOf<T> =>
  Object.fromEntries(
    Object.entries<object>(members).flatMap(([name, member]) => ('redact' in member ? [[name, member.redact]] : [])),
  ) as WaysOf<T>
