import type { RefObject } from 'react'
import { duplicated, keeping, type List, moved, nameIn, renamed } from '@/lib/servers/list'
import { mostServers } from '@/lib/servers/server'
import { newEntry } from '../site/new-entry'
import { ServerRow } from './server-row'
import type { Focusable } from './use-next-focus'

interface ServerListProps {
  readonly list: List
  readonly rows: RefObject<HTMLOListElement | null>
  readonly onAsk: ((id: string) => void) | null
  /** Changes the list; `says` is told of the list as it is then. */
  readonly onChange: (step: (list: List) => List, says: (list: List) => string) => void
  readonly onDelete: (id: string) => void
  readonly onFocusNext: (wanted: Focusable) => void
}

/** The servers in their order, and what can be done with each. */
export function ServerList({ list, rows, onAsk, onChange, onDelete, onFocusNext }: ServerListProps) {
  return (
    <ol className="own-list" ref={rows}>
      {list.map((listed, place) => {
        const { id } = listed.server
        return (
          <ServerRow
            key={id}
            listed={listed}
            place={place}
            count={list.length}
            isFull={list.length >= mostServers}
            onAsk={onAsk && (() => onAsk(id))}
            onName={(name) =>
              onChange(
                (all) => renamed(all, id, name),
                (after) => `Renamed: ${nameIn(after, id)}.`,
              )
            }
            onMove={(by) => {
              onFocusNext({ id, control: by < 0 ? 'up' : 'down' })
              onChange(
                (all) => moved(all, id, by),
                (after) =>
                  `${nameIn(after, id)} is number ${after.findIndex(({ server }) => server.id === id) + 1} of ${after.length}.`,
              )
            }}
            onKeep={(kept) =>
              onChange(
                (all) => keeping(all, id, kept),
                (after) => saysOfKeeping(after, id, kept),
              )
            }
            onDuplicate={() => {
              const copy = newEntry()
              onFocusNext({ id: copy, control: 'name' })
              onChange(
                (all) => duplicated(all, id, copy),
                (after) => `Copied: ${nameIn(after, copy)}.`,
              )
            }}
            onDelete={() => onDelete(id)}
          />
        )
      })}
    </ol>
  )
}

/** @param wanted whether the browser was to keep it; its storage may have refused */
function saysOfKeeping(list: List, id: string, wanted: boolean): string {
  const name = nameIn(list, id)
  if (!wanted) return `This browser has forgotten ${name}. It ends with this tab.`
  return list.some(({ server, kept }) => server.id === id && kept)
    ? `This browser keeps ${name} until you forget it.`
    : `${name} is not kept.`
}
