import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import { openServers } from '../servers/kept-list'
import { useOwnList } from '../servers/own-list'
import { ServersDialog } from '../servers/servers-dialog'
import { TextButton } from '../ui/text-button'
import { ColumnChooser } from './column-chooser'

interface OwnServersProps {
  /** The list itself is shown first. */
  readonly opened: boolean
  readonly onColumns: (servers: readonly MatrixServer[] | null) => void
}

/** The reader’s own servers, to be chosen as columns, and their list. */
export function OwnServers({ opened, onColumns }: OwnServersProps) {
  const { list, notes } = useOwnList()
  const [open, setOpen] = useState(opened)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => void openServers(), [])
  // The button that fetched this is gone. Closing the list gives the focus back to where it was when it opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes
  useLayoutEffect(() => {
    if (opened) button.current?.focus()
  }, [])
  return (
    <>
      <ColumnChooser list={list} onColumns={onColumns} />
      <TextButton ref={button} onClick={() => setOpen(true)}>
        Servers of my own
      </TextButton>
      <span role="status">{open ? '' : notes.join(' ')}</span>
      {open ? <ServersDialog onAsk={null} onDeleted={() => {}} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
