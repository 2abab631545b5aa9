import { useEffect, useMemo, useState } from 'react'
import type { Case, OwnSettings } from '@/lib/case/case'
import { loadServers } from '../../servers/load'
import { ownPrefix } from '../../servers/own-list'
import { whileNewest } from '../../ui/while-newest'

/** The case with another server asked: a preset, `mine`, or `own:` and the id of a saved one. `null` until that was read. */
export function useOtherCase(inputs: Case, server: string): Case | null {
  const [saved, setSaved] = useState<{ readonly id: string; readonly settings: OwnSettings } | null>(null)
  const id = server.startsWith(ownPrefix) ? server.slice(ownPrefix.length) : null
  useEffect(() => {
    if (id === null) return
    // Its name came with the same file: it is there already.
    return whileNewest(
      loadServers().then(({ settingsById }) => settingsById(id)),
      (settings) => settings && setSaved({ id, settings }),
    )
  }, [id])
  return useMemo(() => {
    if (id === null) return { ...inputs, server, policy: {} }
    return saved?.id === id ? { ...inputs, server: 'mine', ...saved.settings } : null
  }, [inputs, server, id, saved])
}
