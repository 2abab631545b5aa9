import { useEffect, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import { hasOwnServers } from '../servers/slot'
import { TextButton } from '../ui/text-button'
import type { OwnServers } from './own-servers'

interface MatrixColumnsProps {
  readonly onColumns: (servers: readonly MatrixServer[] | null) => void
}

/** Which servers stand across. Most readers have none of their own, so what they need comes when it is asked for. */
export function MatrixColumns({ onColumns }: MatrixColumnsProps) {
  const [own, setOwn] = useState<{ readonly Servers: typeof OwnServers; readonly opened: boolean } | null>(null)
  const [lost, setLost] = useState(false)
  const fetchOwn = (opened: boolean) =>
    import('./own-servers').then(
      ({ OwnServers }) => setOwn({ Servers: OwnServers, opened }),
      () => setLost(true),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes up
  useEffect(() => {
    if (hasOwnServers()) void fetchOwn(false)
  }, [])
  return (
    <fieldset className="matrix-columns" aria-label="Servers across" data-needs-scripts>
      <span>Servers</span>
      {own ? (
        <own.Servers opened={own.opened} onColumns={onColumns} />
      ) : (
        <>
          <span>6 of the examples</span>
          <TextButton onClick={() => void fetchOwn(true)}>Servers of my own</TextButton>
          {lost ? <span role="alert">They could not be fetched. Look at the connection and try again.</span> : null}
        </>
      )}
    </fieldset>
  )
}
