import type { Log, Read } from '../share/shape'
import { isRecord } from '../share/shape'
import type { Case } from './case'
import type { Made } from './field'
import { fields } from './fields'
import type { Judged } from './outgoing'
import { keysForStorage } from './outgoing-keys'
import { cutForStorage } from './redact'
import { redactAs, type Way, type Ways } from './redaction'

/** The table's entry as the loops below see it. */
interface Entry {
  readonly keep: string
  readonly read: Read<unknown>
  readonly redact?: Way | Ways
}

type PrivateInTab = {
  [K in keyof Case]: (typeof fields)[K] extends { readonly keep: 'tab'; readonly secret: 'private' } ? K : never
}[keyof Case]

/** What of a private field may be stored, for each that has such a part. */
const storing: { readonly [K in PrivateInTab]: (value: Case[K], made: Made) => Case[K] } = {
  keysText: (given, { keys }) => keysForStorage(given, keys),
}
const storingOf = new Map<string, (value: never, made: Made) => unknown>(Object.entries(storing))

const kept = (Object.entries(fields) as unknown as [keyof Case, Entry][]).filter(([, { keep }]) => keep !== 'nowhere')

/** Characters of a field that are kept beside the token: more takes long to look through, and fills the storage. */
export const longestKept = 1_000_000

/**
 * The case as this tab's own storage may hold it: live tokens included, private keys and secrets not, and no text that
 * is very long. JSON.
 */
export function storedText({ inputs, ...made }: Judged): string {
  const fieldsKept = kept.flatMap(([field, { redact }]) => {
    const value = inputs[field]
    if (field !== 'token' && lengthOf(value) > longestKept) return []
    const store = storingOf.get(field)
    return [[field, store ? store(value as never, made) : redactAs(redact, value, cutForStorage)]]
  })
  return JSON.stringify(Object.fromEntries(fieldsKept))
}

/** Characters of all texts in it. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, item) => sum + lengthOf(item), 0)
}

/**
 * The case out of the storage's text; `null` if there is none to read. An entry of another version of this
 * page, or one that was tampered with, is read field by field: what does not fit is as in `first`.
 */
export function readStored(text: string | null, first: Case): Case | null {
  if (text === null) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(json)) return null
  const given = new Map<string, unknown>(Object.entries(json))
  const read = kept.flatMap(([field, { read }]) => {
    const log: Log = { wrong: [], warnings: [] }
    const value = given.has(field) ? read(given.get(field), field, log) : undefined
    return value === undefined || log.wrong.length > 0 ? [] : [[field, value]]
  })
  return read.length > 0 ? { ...first, ...Object.fromEntries(read) } : null
}
