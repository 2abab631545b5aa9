import { lazy, Suspense, useState } from 'react'
import type { Derived } from '@/lib/playground/derive'
import type { PlaygroundInputs } from '@/lib/playground/inputs'
import type { Action } from '@/lib/playground/state'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

export interface RequestPanelProps {
  readonly inputs: PlaygroundInputs
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
}

const Binding = lazy(() => import('./binding').then((m) => ({ default: m.Binding })))

/** The request around the token: for checks that look beyond it. */
export function RequestPanel({ inputs, derived, dispatch }: RequestPanelProps) {
  const { request, scheme, authorization, introspection } = inputs
  const set = (patch: Partial<PlaygroundInputs['request']>) => dispatch({ type: 'set', inputs: { request: { ...request, ...patch } } })
  const [opened, setOpened] = useState<boolean | null>(null)
  const special = Object.keys(request).length > 0 || scheme !== 'Bearer' || authorization !== null || introspection !== ''
  const open = opened ?? special
  return (
    <details className="more" open={open} onToggle={(e) => setOpened(e.currentTarget.open)}>
      <summary>
        The request <span className="count">{special ? 'as set here' : `POST, ${scheme}`}</span>
      </summary>
      {authorization ? (
        <div className="note">
          <p>This example sends its own Authorization header:</p>
          <pre className="mono clip">{authorization.length === 0 ? 'none' : authorization.map((a) => JSON.stringify(a.slice(0, 90))).join('\n')}</pre>
          <Button small onClick={() => dispatch({ type: 'set', inputs: { authorization: null } })}>
            Send the token plainly
          </Button>
        </div>
      ) : (
        <Field label="Scheme">
          {(control) => (
            <select {...control} value={scheme} onChange={(e) => dispatch({ type: 'set', inputs: { scheme: e.target.value } })}>
              <option>Bearer</option>
              <option>DPoP</option>
            </select>
          )}
        </Field>
      )}
      <Field label="Method">
        {(control) => <input {...control} value={request.method ?? 'POST'} spellCheck={false} onChange={(e) => set({ method: e.target.value })} />}
      </Field>
      <Field label="URL">
        {(control) => <input {...control} value={request.url ?? derived.server.resource} spellCheck={false} onChange={(e) => set({ url: e.target.value })} />}
      </Field>
      <Field label="Origin" hint="Sent by browsers; empty for other programs.">
        {(control) => <input {...control} value={request.origin ?? ''} spellCheck={false} onChange={(e) => set({ origin: e.target.value || null })} />}
      </Field>
      {open ? (
        <Suspense>
          <Binding derived={derived} dispatch={dispatch} onRequest={set} />
        </Suspense>
      ) : null}
      <Field label="Introspection answer" hint="For opaque tokens: the JSON the issuer answers (RFC 7662).">
        {(control) => (
          <textarea {...control} rows={3} value={introspection} spellCheck={false} placeholder='{"active": true, "aud": "…"}' onChange={(e) => dispatch({ type: 'set', inputs: { introspection: e.target.value } })} />
        )}
      </Field>
    </details>
  )
}
