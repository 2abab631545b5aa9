import { presets } from '@/content/presets'
import { presetServers } from '@/content/preset-servers'
import { type Case, unnamed } from '@/lib/case/case'
import { profileOf } from '@/lib/case/server'
import { readGivenKeys } from '@/lib/keys/on-demand'
import { type OwnSettings, ownServerOf, type Saved, settingsOf } from '@/lib/servers/from-case'
import { freeName, keeping, type List, replaced, withServers } from '@/lib/servers/list'
import { type Reader, tooLarge } from '@/lib/servers/read'
import { isSameServer, mostServers, type OwnServer } from '@/lib/servers/server'
import { readTexts, textsOf } from '@/lib/servers/storage'
import { newEntry } from '../site/new-entry'
import { ownListNow, showOwnList } from './own-list'
import { slot } from './slot'

export const reader: Reader = { base: presetServers.ownPolicy, newId: newEntry }

type Place = 'browser' | 'tab'
const storages: Readonly<Record<Place, () => Storage>> = {
  browser: () => localStorage,
  tab: () => sessionStorage,
}

/** What a storage holds; `undefined` where it may not be read. */
function held(place: Place): string | null | undefined {
  try {
    return storages[place]().getItem(slot)
  } catch {
    return undefined
  }
}

/** @returns why it could not be written; `null` if it was */
function write(place: Place, text: string | null): string | null {
  if (text === null && !held(place)) return null
  const tooMuch = text === null ? null : tooLarge(text.length)
  if (tooMuch) return `the list is too large. ${tooMuch.says}`
  try {
    if (text === null) storages[place]().removeItem(slot)
    else if (held(place) !== text) storages[place]().setItem(slot, text)
    return null
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    return isFull ? 'its storage is full.' : 'its storage is switched off.'
  }
}

/** The last text could be written, so that what the storages hold is the newest there is. */
let isWritten = true

/** The list as it is kept, other tabs' changes included; the one in memory where nothing can be kept. */
function current(): ReturnType<typeof readTexts> {
  const [browser, tab] = [held('browser'), held('tab')]
  if (!isWritten || browser === undefined || tab === undefined) return { list: ownListNow().list, notes: [] }
  return readTexts({ browser, tab }, reader)
}

/** Reads the list; other tabs' changes are followed from then on. */
export function openServers(): List {
  if (!isOpen) {
    isOpen = true
    showOwnList(current())
    addEventListener('storage', ({ key }) => {
      if (key === slot || key === null) showOwnList(current())
    })
  }
  return ownListNow().list
}
let isOpen = false

/** Changes the list and keeps it. What cannot be kept in the browser stays in the tab, or on this page, and that is said. */
export function changeServers(step: (list: List) => List): List {
  openServers()
  const before = current().list
  let list = step(before)
  const notes: string[] = []
  let texts = textsOf(list)
  const troubled = write('browser', texts.browser)
  if (troubled !== null) {
    notes.push(`This browser keeps nothing new: ${troubled}`)
    const was = new Set(before.filter(({ kept }) => kept).map(({ server }) => server.id))
    for (const { server, kept } of list) if (kept && !was.has(server.id)) list = keeping(list, server.id, false)
    texts = textsOf(list)
  }
  const lost = write('tab', texts.tab)
  if (lost !== null) notes.push(`The servers are on this page only, and end with a reload: ${lost}`)
  isWritten = lost === null
  showOwnList({ list, notes })
  return list
}

const serverOf = (id: string): OwnServer | undefined => ownListNow().list.find(({ server }) => server.id === id)?.server

/** A saved server as the playground asks it; `null` for one that is no more. */
export async function settingsById(id: string): Promise<OwnSettings | null> {
  const server = serverOf(id)
  return server ? settingsFor(server) : null
}

export async function settingsFor(server: OwnServer): Promise<OwnSettings> {
  const profile = server.profile === '' ? null : await presets.profile(server.profile)
  return settingsOf(server, presets.ownPolicy, profile)
}

/** The server on the page as it would be saved. */
async function savedForm(inputs: Case, called: Pick<OwnServer, 'id' | 'name'>): Promise<Saved> {
  const [reading, profile] = await Promise.all([readGivenKeys(inputs.keysText), profileOf(inputs, presets)])
  return ownServerOf(inputs, reading, presets, profile, called)
}

export interface Saving {
  readonly id: string
  /** What is to stand on the page: `null` if what stands there may stay. */
  readonly settings: OwnSettings | null
  readonly notes: readonly string[]
}

/** Saves the server that is asked under a name of its own; `null` if there are as many as can be. */
export async function saveServer(inputs: Case): Promise<Saving | null> {
  const list = openServers()
  if (list.length >= mostServers) return null
  const preset = presetServers.servers.find(({ id }) => id === inputs.server)
  const id = newEntry()
  const name = preset ? preset.name : hostOf(inputs.mine.resource)
  const { server, notes } = await savedForm(inputs, { id, name })
  changeServers((all) => withServers(all, [server], false))
  return { id, notes, settings: inputs.server === 'mine' ? null : await settingsFor(server) }
}

const hostOf = (resource: string) => /^[a-z+.-]+:\/\/([^/?#]+)/i.exec(resource.trim())?.[1] ?? unnamed

/** The saved server is what stands on the page from then on. @returns what of it is not kept */
export async function updateServer(id: string, inputs: Case): Promise<readonly string[]> {
  const { server, notes } = await savedForm(inputs, { id, name: serverOf(id)?.name ?? '' })
  changeServers((list) => replaced(list, id, server))
  return notes
}

/** A server of which nothing is known yet. @returns its id; `null` if there are as many as can be */
export function newServer(): string | null {
  const list = openServers()
  if (list.length >= mostServers) return null
  const id = newEntry()
  const name = freeName(
    'New server',
    list.map(({ server }) => server.name),
  )
  const server: OwnServer = { id, name, resource: '', issuers: [], profile: '', policy: presetServers.ownPolicy }
  changeServers((all) => withServers(all, [server], false))
  return id
}

/** Which saved server stands on the page, and whether it stands there as it was saved. */
export interface Standing {
  readonly id: string
  readonly isChanged: boolean
}

/** @param own id of the saved server whose settings are on the page, or `mine`: then one that says the same is found */
export async function standingOf(inputs: Case, own: string): Promise<Standing | null> {
  const { list } = ownListNow()
  const known = list.some(({ server }) => server.id === own)
  const like = known
    ? list.filter(({ server }) => server.id === own)
    : list.filter(({ server }) => server.resource === inputs.mine.resource.trim())
  if (inputs.server !== 'mine' || like.length === 0) return null
  const { server } = await savedForm(inputs, { id: '', name: '' })
  const same = like.find((listed) => isSameServer(listed.server, server))
  if (same) return { id: same.server.id, isChanged: false }
  return known ? { id: own, isChanged: true } : null
}
