import { every, type Fields, type Log, type Read } from '../share/shape'
import type { Case } from './case'
import type { Made } from './field'
import { fields } from './fields'
import type { Way, Ways } from './redaction'

type Table = typeof fields
type FormOf<K extends keyof Table> = Table[K] extends { readonly link: infer L }
  ? L
  : Table[K] extends { readonly publicPart: infer L }
    ? L
    : Table[K] extends { readonly keep: 'link' }
      ? { readonly name: K; readonly read: Read<Case[K]> }
      : never

type NameOf<K extends keyof Table> = [FormOf<K>] extends [never]
  ? never
  : FormOf<K> extends { readonly name: infer N extends string }
    ? N
    : never

/** What a link carries: computed from the table, so that nothing private can be put into it. */
export type LinkState = {
  readonly [K in keyof Table as NameOf<K>]: FormOf<K> extends { readonly read: Read<infer T> } ? T : never
}

/** The table's entry as the loops below see it: which type goes with which field is the table's to know. */
interface LinkEntry {
  readonly field: keyof Case
  readonly name: keyof LinkState
  readonly initial: unknown
  readonly read: Read<unknown>
  readonly filledFrom?: (defaults: unknown) => Read<unknown>
  readonly redact?: Way | Ways
  readonly of: (value: unknown, made: Made) => unknown
  readonly into: (value: unknown) => unknown
}

const same = (value: unknown) => value

/** What a link has, in its order. */
export const linkEntries: readonly LinkEntry[] = (Object.keys(fields) as (keyof Case)[]).flatMap((field) => {
  const entry: object & { readonly keep: string } = fields[field]
  const form = ('publicPart' in entry ? entry.publicPart : 'link' in entry ? entry.link : null) as object | null
  if (!form && entry.keep !== 'link') return []
  return [{ of: same, into: same, name: field, ...entry, ...form, field } as unknown as LinkEntry]
})

/** A link's state with that for each of its fields. */
export const linkOf = (part: (entry: LinkEntry) => unknown): LinkState =>
  Object.fromEntries(linkEntries.map((entry) => [entry.name, part(entry)])) as LinkState

/** What a link that names nothing stands for. The caller knows which server and instant its page starts with. */
export const emptyLink: LinkState = linkOf(({ initial }) => initial)

/** A link's state out of parsed JSON; `undefined` if it is no object. Look at `log.wrong` first. */
export function readLinkState(value: unknown, defaults: LinkState, log: Log): LinkState | undefined {
  const readers = linkOf(({ name, read, filledFrom }) => filledFrom?.(defaults[name]) ?? read)
  return every(readers as unknown as Fields<LinkState>, defaults)(value, '', log)
}

/** A case of which nothing was said. */
export const initialCase = Object.fromEntries(
  Object.entries(fields).map(([field, { initial }]) => [field, initial]),
) as unknown as Case

/** The case a link stands for. Fields that stay in a tab start as the table says. */
export const caseOfLink = (state: LinkState): Case => ({
  ...initialCase,
  ...Object.fromEntries(linkEntries.map(({ field, name, into }) => [field, into(state[name])])),
})
