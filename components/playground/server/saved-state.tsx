import { useEffect, useState } from 'react'
import type { Case } from '@/lib/case/case'
import type { List } from '@/lib/servers/list'
import type { Action } from '@/lib/playground/state'
import { type Standing, settingsById, standingOf, updateServer } from '../../servers/saved-server'
import { TextButton } from '../../ui/text-button'

interface SavedStateProps {
  readonly inputs: Case
  /** Id of the saved server whose settings are on the page, or `mine`. */
  readonly own: string
  readonly list: List
  readonly dispatch: (action: Action) => void
}

/** What a saved server that is asked has to say: that it is one, or that it was changed, and what can be done then. */
export function SavedState({ inputs, own, list, dispatch }: SavedStateProps) {
  const standing = useStanding(inputs, own, list, dispatch)
  const [said, setSaid] = useState<readonly string[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one server is not true of another
  useEffect(() => setSaid([]), [own])
  const saved = list.find(({ server }) => server.id === standing?.id)
  if (!standing || !saved) return null
  const { name } = saved.server
  const putBack = async () => {
    const settings = await settingsById(standing.id)
    if (settings) dispatch({ type: 'saved', id: standing.id, settings })
  }
  return (
    <>
      <p className="server-line">
        <span>{standing.isChanged ? 'Changed' : 'Saved'}</span>{' '}
        {standing.isChanged ? (
          <span className="server-ways">
            <TextButton onClick={async () => setSaid(await updateServer(standing.id, inputs))}>
              Update {name}
            </TextButton>
            <TextButton onClick={() => void putBack()}>Put back as saved</TextButton>
          </span>
        ) : saved.kept ? (
          'in this browser'
        ) : (
          'in this tab'
        )}
      </p>
      <div role="status">
        {said.map((sentence) => (
          <p key={sentence} className="note">
            {sentence}
          </p>
        ))}
      </div>
    </>
  )
}

/**
 * As it is known; while a change is looked at, as it was. A link or a reload brings a server's settings without its
 * name: then it is the saved one that says the same.
 */
function useStanding(inputs: Case, own: string, list: List, dispatch: SavedStateProps['dispatch']): Standing | null {
  const [known, setKnown] = useState<{ readonly own: string; readonly standing: Standing | null } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the token is none of a server's business, and the list is read where it is kept
  useEffect(() => {
    let isNewest = true
    void standingOf(inputs, own).then((standing) => {
      if (!isNewest) return
      setKnown({ own, standing })
      if (standing && standing.id !== own) dispatch({ type: 'saved', id: standing.id, settings: null })
    })
    return () => {
      isNewest = false
    }
  }, [inputs.server, inputs.mine, inputs.policy, inputs.keysText, inputs.secret, own, list])
  return known?.own === own ? known.standing : null
}
