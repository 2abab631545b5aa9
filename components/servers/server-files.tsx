import type { ChangeEvent } from 'react'
import { type List, withServers } from '@/lib/servers/list'
import { readServers, type Trouble, tooLarge } from '@/lib/servers/read'
import { serversText } from '@/lib/servers/write'
import { newEntry } from '../site/new-entry'
import { absolute } from '../site/address'
import { Button, buttonClass } from '../ui/button'
import { saveFile } from '../ui/save-file'
import { changeServers, reader } from './kept-list'

interface ServerFilesProps {
  readonly list: List
  /** @param isImported another page reads what was in the file */
  readonly onSaid: (sentences: readonly string[], isImported?: boolean) => void
  /** The first server of a file has come in. */
  readonly onRead: (id: string) => void
}

/** Servers out of a file and into one. What is imported is only in this tab until the reader says otherwise. */
export function ServerFiles({ list, onSaid, onRead }: ServerFilesProps) {
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    // The same file can be chosen again.
    const text = file && (tooLarge(file.size) ?? (await file.text().catch(() => null)))
    target.value = ''
    if (text === undefined) return
    if (text === null) onSaid(['The file could not be read by the browser.'])
    else take(text)
  }
  const take = (text: Trouble | string): void => {
    const reading = typeof text === 'string' ? readServers(text, reader) : text
    if ('says' in reading) {
      onSaid([`Nothing was imported. ${reading.says} ${reading.fix}`], reading.isImported)
      return
    }
    const known = new Set(list.map(({ server }) => server.id))
    const fresh = reading.servers.map((server) => ({ ...server, id: newEntry() }))
    const after = changeServers((all) => withServers(all, fresh, false))
    const came = after.filter(({ server }) => !known.has(server.id))
    if (came[0]) onRead(came[0].server.id)
    const beyond = fresh.length - came.length
    onSaid([
      `Imported: ${came.length === 1 ? '1 server' : `${came.length} servers`}.`,
      ...(beyond > 0 ? [`${beyond} more stayed out: the list is full.`] : []),
      ...reading.notes,
    ])
  }
  const save = () => {
    const text = serversText(
      list.map(({ server }) => server),
      absolute('/servers.schema.json'),
    )
    saveFile('servers.json', new Blob([text], { type: 'application/json' }))
    onSaid(['Exported: servers.json.'])
  }
  return (
    <>
      <label className={buttonClass()}>
        Import
        <input type="file" accept=".json,application/json" className="sr-only" onChange={(event) => void read(event)} />
      </label>
      <Button disabled={list.length === 0} onClick={save}>
        Export
      </Button>
    </>
  )
}
