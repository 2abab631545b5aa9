import { memo, Suspense, useCallback, useMemo, useState } from 'react'
import { servers } from '@/content/servers'
import { lazyPart } from '../../ui/lazy-part'
import type { Derived } from '@/lib/playground/derive'
import { readShown } from '@/lib/playground/json-text'
import type { Action, Part, PlaygroundState } from '@/lib/playground/state'
import type { EditorSelection } from '../../editor/types'
import { PartEditor } from './part-editor'
import { Shortcuts } from './shortcuts'
import { SigningNote } from './signing-note'
import { TokenBox } from './token-box'
import { useTokenText } from './use-token-text'

interface TokenPanelProps {
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly texts: { readonly header: string; readonly payload: string }
  /** Of the server that is asked now. */
  readonly resource: string
  readonly selection: { readonly part: Part; readonly range: EditorSelection } | null
  readonly dispatch: (action: Action) => void
  readonly onUndo: () => void
}

// Making and reading private keys is a separate chunk, fetched when the reader opens it.
const Attacks = lazyPart(() => import('./craft/attacks').then((m) => m.Attacks))
const Signer = lazyPart(() => import('./craft/signer').then((m) => m.Signer))
const TakenOut = lazyPart(() => import('./taken-out').then((m) => m.TakenOut))

/** The token: raw above, decoded below, both editable. */
export const TokenPanel = memo(function TokenPanel(props: TokenPanelProps) {
  const { state, derived, texts, resource, selection, dispatch, onUndo } = props
  const { inputs, takenOut } = state
  const otherResource = otherThan(resource)
  const [signer, setSigner] = useState<'closed' | 'open' | 'import'>('closed')
  const [attacking, setAttacking] = useState(false)
  const claims = useMemo(() => readShown(texts.payload), [texts.payload])
  const { prepare, take } = useTokenText(dispatch)
  const editPart = useCallback((part: Part, text: string) => dispatch({ type: 'edit', part, text }), [dispatch])
  const setClaim = useCallback(
    (name: string, value: unknown) => dispatch({ type: 'member', part: 'payload', name, value }),
    [dispatch],
  )
  const editor = (part: Part, label: string, aside: string, minLines: number) => (
    <div>
      <div className="panel-head">
        <span>{label}</span>
        <span>{aside}</span>
      </div>
      <PartEditor
        part={part}
        label={`${label} (JSON)`}
        text={texts[part]}
        revision={state.revision}
        stations={derived.judgement.stations}
        now={derived.now}
        foreign={derived.inputs.token !== inputs.token && derived.texts[part] !== texts[part]}
        selection={selection?.part === part ? selection.range : null}
        minLines={minLines}
        onEdit={editPart}
      />
    </div>
  )
  return (
    <div className="panel">
      <TokenBox token={inputs.edited ? derived.token : inputs.token} onChange={take} onUse={prepare} />
      {takenOut ? (
        <Suspense>
          <TakenOut takenOut={takenOut} inputs={inputs} dispatch={dispatch} />
        </Suspense>
      ) : null}
      {editor('header', 'Header', 'JOSE', 3)}
      {editor(
        'payload',
        'Claims',
        derived.judgement.verdict.outcome === 'accepted' ? 'accepted by the server' : 'read, not accepted',
        8,
      )}
      {/* Below the editors: it comes and grows with an edit, which must not move the text that is edited. */}
      {derived.token === '' ? null : (
        <SigningNote state={state} derived={derived} dispatch={dispatch} onOwnKey={() => setSigner('import')} />
      )}
      <div data-needs-scripts>
        <div className="panel-head">
          <span>Change</span>
        </div>
        {derived.token === '' && texts.payload === '' ? (
          <p className="note">
            Paste a token above, or choose an example, and its claims can be changed here by a click.
          </p>
        ) : (
          <Shortcuts
            claims={claims}
            resource={resource}
            otherResource={otherResource}
            now={derived.now}
            onSet={setClaim}
          />
        )}
      </div>
      <details
        className="more"
        open={signer !== 'closed'}
        onToggle={({ currentTarget: { open } }) =>
          setSigner((before) => (open ? (before === 'closed' ? 'open' : before) : 'closed'))
        }
      >
        <summary>Sign with another algorithm or key</summary>
        {signer === 'closed' ? null : (
          <Suspense>
            <Signer
              key={signer}
              state={state}
              derived={derived}
              header={texts.header}
              startsImporting={signer === 'import'}
              dispatch={dispatch}
            />
          </Suspense>
        )}
      </details>
      <details className="more" open={attacking} onToggle={(e) => setAttacking(e.currentTarget.open)}>
        <summary>Try an attack on this token</summary>
        {attacking ? (
          <Suspense>
            <Attacks
              state={state}
              derived={derived}
              texts={texts}
              otherResource={otherResource}
              dispatch={dispatch}
              onUndo={onUndo}
            />
          </Suspense>
        ) : null}
      </details>
    </div>
  )
})

/** Some server that is not this one, for “aud → another server”. */
const otherThan = (resource: string): string => servers.find((s) => s.resource !== resource)?.resource ?? ''
