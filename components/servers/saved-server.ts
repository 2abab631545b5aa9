import { presets } from '@/content/presets'
import { presetServers } from '@/content/preset-servers'
import { type Case, type OwnSettings, unnamed } from '@/lib/case/case'
import { profileOf } from '@/lib/case/server'
import { readGivenKeys } from '@/lib/keys/on-demand'
import { ownServerOf, type Saved, settingsOf } from '@/lib/servers/from-case'
import { freeName, replaced, withServers } from '@/lib/servers/list'
import { isSameServer, mostServers, type OwnServer } from '@/lib/servers/server'
import { newEntry } from '../site/new-entry'
import { changeServers, openServers } from './kept-list'
import { ownListNow } from './own-list'

export { openServers } from './kept-list'

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
