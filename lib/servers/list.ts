import { type OwnServer, cleanName, longestName, mostServers } from './server'

/** A server in the reader's list. */
export interface Listed {
  readonly server: OwnServer
  /** This browser keeps it; otherwise only this tab does. */
  readonly kept: boolean
}
export type List = readonly Listed[]

/** The name, or with a number after it if it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const wanted = cleanName(name) || 'Server'
  const used = new Set(taken)
  if (!used.has(wanted)) return wanted
  const stem = /^(.*\S) \d{1,4}$/.exec(wanted)?.[1] ?? wanted
  for (let number = 2; ; number++) {
    const ending = ` ${number}`
    const next = `${[...stem].slice(0, longestName - ending.length).join('')}${ending}`
    if (!used.has(next)) return next
  }
}

const namesOf = (list: List): readonly string[] => list.map(({ server }) => server.name)

/** What a server of the list is called; empty for one that is not in it. */
export const nameIn = (list: List, id: string): string => list.find(({ server }) => server.id === id)?.server.name ?? ''

/** The list with more at its end, each with a name of its own; what is beyond the most stays out. */
export function withServers(list: List, servers: readonly OwnServer[], kept: boolean): List {
  let next = list
  for (const server of servers.slice(0, Math.max(0, mostServers - list.length)))
    next = [...next, { server: { ...server, name: freeName(server.name, namesOf(next)) }, kept }]
  return next
}

const changed = (list: List, id: string, change: (listed: Listed) => Listed): List =>
  list.map((listed) => (listed.server.id === id ? change(listed) : listed))

/** An empty name changes nothing. */
export function renamed(list: List, id: string, name: string): List {
  const others = list.filter(({ server }) => server.id !== id)
  return cleanName(name) === ''
    ? list
    : changed(list, id, (listed) => ({
        ...listed,
        server: { ...listed.server, name: freeName(name, namesOf(others)) },
      }))
}

/** The server asks for something else; it keeps its name and its place. */
export const replaced = (list: List, id: string, server: OwnServer): List =>
  changed(list, id, (listed) => ({ ...listed, server: { ...server, id, name: listed.server.name } }))

/** A copy stands after the original. It is kept no longer than the tab, unless the reader says so of it too. */
export function duplicated(list: List, id: string, newId: string): List {
  const at = list.findIndex(({ server }) => server.id === id)
  const original = list[at]
  if (!original || list.length >= mostServers) return list
  const copy = { ...original.server, id: newId, name: freeName(original.server.name, namesOf(list)) }
  return list.toSpliced(at + 1, 0, { server: copy, kept: false })
}

/** @param by places: up if negative. At either end it stays. */
export function moved(list: List, id: string, by: -1 | 1): List {
  const at = list.findIndex(({ server }) => server.id === id)
  const [one, other] = [list[at], list[at + by]]
  return one && other ? list.with(at, other).with(at + by, one) : list
}

export const without = (list: List, ids: readonly string[]): List =>
  list.filter(({ server }) => !ids.includes(server.id))

/** The list with those back that were taken out of `before`, at the places they had. */
export function restored(list: List, before: List): List {
  const here = new Set(list.map(({ server }) => server.id))
  let next = list
  for (const [at, listed] of before.entries())
    if (!here.has(listed.server.id) && next.length < mostServers) {
      const { server } = listed
      next = next.toSpliced(at, 0, { ...listed, server: { ...server, name: freeName(server.name, namesOf(next)) } })
    }
  return next
}

/** Whether this browser keeps it. */
export const keeping = (list: List, id: string, kept: boolean): List => changed(list, id, (one) => ({ ...one, kept }))
