import { useEffect, useEffectEvent } from 'react'
import type { CommandId } from './command-words'

/** `of`: which one, of a command that stands for several: the id of a server, of a setting, a theme. */
type Run = (of?: string) => void

const offered = new Map<CommandId, Run>()

/** What can be carried out on the page as it stands: each part of it offers its own. */
export const commandsNow: ReadonlyMap<CommandId, Run> = offered

/** Offers a command while it can be carried out. It runs as of the last render. */
export function useCommand(id: CommandId, run: Run, can = true): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    if (!can) return
    const act: Run = (of) => latest(of)
    offered.set(id, act)
    return () => {
      // Its successor on a page that is coming may stand there already.
      if (offered.get(id) === act) offered.delete(id)
    }
  }, [id, can])
}
