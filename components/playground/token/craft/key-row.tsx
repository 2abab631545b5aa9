import { type ReactNode, useState } from 'react'
import type { HeldKey } from '@/lib/keys/ring'
import { isAmong, withTrusted } from '@/lib/keys/trusted'
import { verifyingPart } from '@/lib/keys/jwk'
import type { Derived } from '@/lib/playground/derive'
import { issuerOf } from '@/lib/playground/replace-token'
import type { Action } from '@/lib/playground/state'
import { TextButton } from '../../../ui/text-button'
import { jwkOf } from './make-key'

interface SignerRowProps {
  readonly label: string
  readonly hint: string
  readonly on: boolean
  readonly onChoose: () => void
  readonly children?: ReactNode
}

/** One key that can sign, to choose among others. */
export function SignerRow({ label, hint, on, onChoose, children }: SignerRowProps) {
  return (
    <div className="key-row">
      <label>
        <input type="radio" name="signer" checked={on} onChange={onChoose} />
        <span>
          {label} <span className="key-hint">{hint}</span>
        </span>
      </label>
      {children}
    </div>
  )
}

interface KeyRowProps {
  readonly held: HeldKey
  readonly on: boolean
  readonly derived: Derived
  readonly onChoose: () => void
  readonly dispatch: (action: Action) => void
}

/** A key of the reader's: chosen, trusted by their server, renamed, removed. */
export function KeyRow({ held, on, derived, onChoose, dispatch }: KeyRowProps) {
  const [naming, setNaming] = useState(false)
  const [says, setSays] = useState('')
  const { inputs, keys, server, token } = derived
  const jwk = jwkOf(held)
  const trusted = 'keys' in keys && isAmong(keys.keys, verifyingPart(jwk))
  const isAsked = inputs.server === 'mine'
  const allows = server.policy.algorithms
  const trust = () => {
    const keysText = withTrusted(inputs.keysText, 'keys' in keys ? keys.keys : null, jwk)
    setSays(
      keysText === null
        ? 'What stands in My server’s key field cannot be read, and would be lost. Mend or empty it first.'
        : '',
    )
    if (keysText !== null) dispatch({ type: 'trust', keysText, issuer: issuerOf(token) ?? '' })
  }
  return (
    <SignerRow label={held.name} hint={held.alg} on={on} onChoose={onChoose}>
      {naming ? (
        <form
          className="key-actions"
          onSubmit={(event) => {
            event.preventDefault()
            const name = new FormData(event.currentTarget).get('name')
            dispatch({ type: 'rename-key', text: held.text, name: typeof name === 'string' ? name : held.name })
            setNaming(false)
          }}
        >
          <input
            className="control control-small"
            name="name"
            aria-label={`New name for ${held.name}`}
            defaultValue={held.name}
            maxLength={60}
            ref={(input) => input?.focus()}
            spellCheck={false}
            autoComplete="off"
            onKeyDown={(event) => event.key === 'Escape' && setNaming(false)}
          />
          <button type="submit" className="text-button">
            Save the name
          </button>
        </form>
      ) : (
        <p className="key-actions">
          {trusted ? (
            <span>My server trusts this key</span>
          ) : (
            <TextButton onClick={trust} aria-label={`My server trusts this key: ${held.name}`}>
              My server trusts this key
            </TextButton>
          )}
          {trusted && !isAsked ? (
            <TextButton onClick={() => dispatch({ type: 'server', id: 'mine' })}>Ask my server</TextButton>
          ) : null}
          {trusted && isAsked && !allows.includes(held.alg) ? (
            <TextButton onClick={() => dispatch({ type: 'choose', policy: { algorithms: [...allows, held.alg] } })}>
              Allow {held.alg} there
            </TextButton>
          ) : null}
          <TextButton aria-label={`Rename ${held.name}`} onClick={() => setNaming(true)}>
            Rename
          </TextButton>
          <TextButton
            aria-label={`Remove ${held.name}`}
            onClick={() => dispatch({ type: 'remove-key', text: held.text })}
          >
            Remove
          </TextButton>
        </p>
      )}
      <p role="status" className="field-error">
        {says}
      </p>
    </SignerRow>
  )
}
