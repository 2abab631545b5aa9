import { useEffect, useId, useRef, useState } from 'react'
import { sharedSecretsOf } from '@/lib/case/server'
import { availableAlgorithms } from '@/lib/keys/available'
import { memberValue } from '@/lib/pipeline/encoding/json'
import { algorithmOf } from '@/lib/pipeline/keys/algorithms'
import type { Derived } from '@/lib/playground/derive'
import { readShown } from '@/lib/playground/json-text'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { Button } from '../../../ui/button'
import { ImportKey } from './import-key'
import { KeyRow, SignerRow } from './key-row'
import { jwkOf } from './make-key'
import { signingMembers } from './signing-members'
import { useMakeKey } from './use-make-key'

interface SignerProps {
  readonly state: PlaygroundState
  readonly derived: Derived
  /** The header as it stands in its editor. */
  readonly header: string
  readonly startsImporting: boolean
  readonly dispatch: (action: Action) => void
}

/** What signs the edits: an algorithm, and one of the keys that are held. Private keys stay in this tab's memory. */
export function Signer({ state, derived, header, startsImporting, dispatch }: SignerProps) {
  const { inputs } = state
  const [there, setThere] = useState<readonly string[]>([])
  const [importing, setImporting] = useState(startsImporting)
  const [says, setSays] = useState('')
  const id = useId()
  const importButton = useRef<HTMLButtonElement>(null)
  const make = useMakeKey(state.keys, dispatch, setSays)
  useEffect(() => {
    void availableAlgorithms().then((algorithms) => setThere(algorithms.map(({ name }) => name)))
  }, [])
  const object = readShown(header)
  const named = typeof object === 'string' ? undefined : memberValue(object, 'alg')
  const alg = typeof named === 'string' ? named : ''
  const canMake = there.includes(alg)
  const held = state.keys.filter(({ removed }) => !removed)
  const secrets = sharedSecretsOf(inputs, derived.keys)
  return (
    <div className="signer stack">
      <div className="row">
        <label className="inline-field">
          <span>Algorithm</span>
          <select
            className="control"
            value={alg}
            disabled={typeof object === 'string'}
            onChange={(e) => dispatch({ type: 'member', part: 'header', name: 'alg', value: e.target.value })}
          >
            {canMake ? null : <option value={alg}>{alg === '' ? 'none named' : alg.slice(0, 40)}</option>}
            {there.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {canMake ? (
          <Button small onClick={() => make(alg)}>
            Make a key for {alg}
          </Button>
        ) : null}
        <Button small ref={importButton} aria-expanded={importing} onClick={() => setImporting(!importing)}>
          Import a key
        </Button>
      </div>
      {typeof object === 'string' ? (
        <p className="field-hint">The header cannot be read as JSON. Mend it above, and its algorithm can be chosen.</p>
      ) : there.length > 0 && !canMake ? (
        <p className="field-hint">
          {alg.toLowerCase() === 'none'
            ? 'Under “none” nothing is signed. Choose an algorithm, and a key that fits is offered.'
            : 'This browser signs with none of that name. Choose one from the list.'}
        </p>
      ) : null}
      <p role="status" className="field-error">
        {says}
      </p>
      {importing ? (
        <ImportKey
          focus={startsImporting}
          onKeys={(keys, [first]) => {
            dispatch({ type: 'hold', keys, use: first ? signingMembers(first.jwk, first.alg, alg) : null })
            setImporting(false)
            // The form goes, and the focus with it.
            importButton.current?.focus()
          }}
        />
      ) : null}
      <fieldset className="keys">
        <legend id={id}>Sign edits with</legend>
        <SignerRow
          label="the key that signed the token"
          hint="if it is one of this page’s"
          on={inputs.signWith === 'same'}
          onChoose={() => dispatch({ type: 'sign-with', who: 'same' })}
        />
        <SignerRow
          label="a demo key"
          hint="RS256, ES256"
          on={inputs.signWith === 'demo'}
          onChoose={() => dispatch({ type: 'sign-with', who: 'demo' })}
        />
        {secrets.length > 0 ? (
          <SignerRow
            label="My server’s shared secret"
            hint="HS256, HS384, HS512"
            on={inputs.signWith === 'secret'}
            onChoose={() =>
              dispatch({
                type: 'sign-with',
                who: 'secret',
                ...(algorithmOf(alg)?.kty !== 'oct' && { header: { alg: 'HS256', kid: undefined } }),
              })
            }
          />
        ) : null}
        {held.map((key) => (
          <KeyRow
            key={key.text}
            held={key}
            on={inputs.signWith === 'own' && inputs.ownKey === key.text}
            derived={derived}
            onChoose={() => {
              const jwk = jwkOf(key)
              dispatch({ type: 'sign-with-key', text: key.text, header: signingMembers(jwk, key.alg, alg) })
            }}
            dispatch={dispatch}
          />
        ))}
      </fieldset>
      {held.length > 0 ? (
        <p className="field-hint">Keys stay in this tab’s memory: in no link, in no storage, gone with a reload.</p>
      ) : null}
    </div>
  )
}
