import type { List, Listed } from './list'
import { type Reader, readServers, tooLarge, version } from './read'
import { isRecord } from '../share/shape'

/** The list as two storages hold it, `null` where one has nothing to hold. */
export interface Texts {
  /** What this browser keeps until it is told to forget it. */
  readonly browser: string | null
  /** What ends with this tab: the other servers, and the order of all. */
  readonly tab: string | null
}

export function textsOf(list: List): Texts {
  const of = (kept: boolean) => list.filter((listed) => listed.kept === kept).map(({ server }) => server)
  const [kept, others] = [of(true), of(false)]
  return {
    browser: kept.length > 0 ? JSON.stringify({ version, servers: kept }) : null,
    tab:
      list.length > 0 ? JSON.stringify({ version, servers: others, order: list.map(({ server }) => server.id) }) : null,
  }
}

const places = {
  browser: 'What this browser has kept of your servers',
  tab: 'What this tab has kept of your servers',
} as const

/**
 * The list out of both texts, whatever they hold. Servers that another tab has kept since stand at the end.
 * Sentences say what could not be read.
 */
export function readTexts(texts: Texts, reader: Reader): { readonly list: List; readonly notes: readonly string[] } {
  const notes: string[] = []
  const read = (place: 'browser' | 'tab', kept: boolean): readonly Listed[] => {
    const text = texts[place]
    if (text === null) return []
    const reading = readServers(text, reader, place === 'tab' ? ['order'] : [])
    if ('says' in reading) {
      notes.push(`${places[place]} cannot be read. ${reading.says} It is replaced with the next change to the list.`)
      return []
    }
    notes.push(...reading.notes.map((note) => `${places[place]}: ${note}`))
    return reading.servers.map((server) => ({ server, kept }))
  }
  const kept = read('browser', true)
  const known = new Set(kept.map(({ server }) => server.id))
  // A server that is kept since is in both until the tab's own text is written again.
  const all = [...kept, ...read('tab', false).filter(({ server }) => !known.has(server.id))]
  const order = orderIn(texts.tab)
  const place = ({ server }: Listed) => order.get(server.id) ?? order.size
  return { list: all.toSorted((a, b) => place(a) - place(b)), notes }
}

function orderIn(text: string | null): ReadonlyMap<string, number> {
  const json = text === null || tooLarge(text.length) ? null : parsed(text)
  const order: unknown = isRecord(json) ? new Map<string, unknown>(Object.entries(json)).get('order') : null
  return new Map(
    Array.isArray(order) ? order.filter((id) => typeof id === 'string').map((id, i) => [id as string, i]) : [],
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
