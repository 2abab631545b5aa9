import { presetServers } from '@/content/preset-servers'
import { keeping, type List } from '@/lib/servers/list'
import { type Reader, tooLarge } from '@/lib/servers/read'
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
