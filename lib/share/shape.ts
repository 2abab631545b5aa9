import { show } from '../pipeline/encoding/visible-text'

/** One value that is not what it should be. `path` as in `policy.algorithms[2]`; '' is the whole. */
export interface Wrong {
  readonly path: string
  readonly expected: string
  readonly found: string
}
export interface Log {
  readonly wrong: Wrong[]
  /** Sentences about what was left out or cut. */
  readonly warnings: string[]
}
/** Reads a JSON value: the typed value, or `undefined` after logging what is wrong with it. */
export type Read<T> = (value: unknown, path: string, log: Log) => T | undefined
/** One reader a field: a new field does not compile until it has one. */
export type Fields<T> = { readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>> }

/** Logs that a value is not what it should be; what a reader gives then. */
export function refuse(value: unknown, path: string, expected: string, log: Log): undefined {
  log.wrong.push({ path, expected, found: found(value) })
  return undefined
}

/** Names a value without descending into it: nesting may be deeper than the stack. */
function found(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'number' ? String(value) : show(value, 60)
}

/** Text of at most `longest` UTF-16 units. */
export const text =
  (longest: number): Read<string> =>
  (value, path, log) => {
    if (typeof value !== 'string') return refuse(value, path, 'text', log)
    return value.length <= longest ? value : refuse(value, path, `text of at most ${longest} characters`, log)
  }

export const flag: Read<boolean> = (value, path, log) =>
  typeof value === 'boolean' ? value : refuse(value, path, 'true or false', log)

/** `what` completes "a number of …" or "a whole number of …". */
export const number =
  (what: string, from: number, to: number, whole = false): Read<number> =>
  (value, path, log) => {
    const fits = typeof value === 'number' && value >= from && value <= to && (!whole || Number.isInteger(value))
    // `+ 0` turns -0, which JSON cannot keep, into 0.
    return fits
      ? value + 0
      : refuse(value, path, `a ${whole ? 'whole ' : ''}number of ${what} from ${from} to ${to}`, log)
  }

export const oneOf =
  <const T extends string>(values: readonly T[]): Read<T> =>
  (value, path, log) =>
    values.find((v) => v === value) ?? refuse(value, path, `one of ${values.join(', ')}`, log)

export const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value, path, log) =>
    value === null ? null : read(value, path, log)

/** A list of at most `most`; an item whose reader gives `undefined` without a complaint is left out. */
export const list =
  <T>(read: Read<T>, most: number): Read<readonly T[]> =>
  (value, path, log) => {
    if (!Array.isArray(value)) return refuse(value, path, 'a list', log)
    if (value.length > most) return refuse(value, path, `a list of at most ${most}`, log)
    return value.map((item, i) => read(item, `${path}[${i}]`, log)).filter((item) => item !== undefined)
  }

/** A JSON object: no list and not `null`. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The known members that are there, in the order of the table. Unknown names, `__proto__` too, are not looked at. */
export const some =
  <T extends object>(fields: Fields<T>): Read<Partial<T>> =>
  (value, path, log) => {
    if (!isRecord(value)) return refuse(value, path, 'an object', log)
    const given = new Map<string, unknown>(Object.entries(value))
    const kept: Partial<T> = {}
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      if (!given.has(name)) continue
      const item = fields[name](given.get(name), path ? `${path}.${name}` : name, log)
      if (item !== undefined) kept[name] = item as Exclude<T[typeof name], undefined>
    }
    return kept
  }

/** Every member of the table, in its order; what is not there comes from `defaults`. */
export const every =
  <T extends object>(fields: Fields<T>, defaults: T): Read<T> =>
  (value, path, log) => {
    const given = some(fields)(value, path, log)
    if (given === undefined) return undefined
    const names = Object.keys(fields) as (keyof T & string)[]
    return Object.fromEntries(
      names.map((name) => [name, given[name] === undefined ? defaults[name] : given[name]]),
    ) as T
  }
