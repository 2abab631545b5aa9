import { useEffect, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import { openServers } from '../servers/keeper'
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
  useEffect(() => void openServers(), [])
  return (
    <>
      <ColumnChooser list={list} onColumns={onColumns} />
      <TextButton onClick={() => setOpen(true)}>Servers of my own</TextButton>
      <span role="status">{open ? '' : notes.join(' ')}</span>
      {open ? <ServersDialog onAsk={null} onDeleted={() => {}} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
