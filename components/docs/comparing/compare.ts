import { waysToCompareAud } from '@/lib/pipeline/audience/comparators'
import { longestCompared } from './longest'
import { nearestMiss } from '@/lib/pipeline/audience/mismatch'
import { missKinds } from '@/lib/pipeline/audience/miss-kinds'

/** What one way of comparing makes of an audience. */
interface Row {
  readonly label: string
  readonly about: string
  readonly safe: boolean
  /** The value it takes for this server; `null`: it takes none. */
  readonly taken: string | null
}

export interface Comparison {
  /** What stands in the way of comparing at all; then there are no rows. */
  readonly problem: string | null
  readonly rows: readonly Row[]
  /** What sets the nearest value apart from the server’s name; `null` where one is the same text. */
  readonly differs: string | null
}

/** The longest audience and the most values that are compared: a reader types them, so a page must bear any. */
const most = { characters: longestCompared, values: 100 }

const none = (problem: string): Comparison => ({ problem, rows: [], differs: null })

/**
 * Compares as `aud` what was typed with a resource URI, in every way. Text that begins as JSON does, with a
 * bracket or a quotation mark, is read as JSON; any other is one audience as it stands.
 */
export function compareAll(typed: string, resource: string): Comparison {
  if (resource === '') return none('Say which server this is: its resource URI.')
  if (typed.length > most.characters || resource.length > most.characters)
    return none(`Nothing longer than ${longestCompared.toLocaleString('en')} characters is compared here.`)
  const values = valuesOf(typed)
  if (typeof values === 'string') return none(values)
  const rows = waysToCompareAud.map(({ label, about, safe, accepts }) => ({
    label,
    about,
    safe,
    taken: values.find(accepts([resource])) ?? null,
  }))
  const miss = values.includes(resource) ? null : nearestMiss(values, [resource])
  return { problem: null, rows, differs: miss ? missKinds[miss.kind].because : null }
}

/** The audiences, or what is wrong with them. */
function valuesOf(typed: string): readonly string[] | string {
  if (typed === '') return 'Without aud there is nothing to compare, and the token is refused.'
  if (!/^\s*["[]/.test(typed)) return [typed]
  let aud: unknown
  try {
    aud = JSON.parse(typed)
  } catch {
    return 'It begins like JSON and is none. A list looks like ["a", "b"].'
  }
  const list: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  if (list.length > most.values) return `A list of more than ${most.values} audiences is not compared here.`
  const strings = list.filter((value) => typeof value === 'string')
  if (strings.length < list.length) return 'aud is a string or a list of strings; another value in it is refused.'
  return strings.length > 0 ? strings : 'An empty list names nobody, and the token is refused.'
}
