import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { presetServers } from '@/content/preset-servers'
import type { Case } from '@/lib/case/case'
import { serverOf } from '@/lib/case/server'
import { show } from '@/lib/pipeline/encoding/visible-text'
import type { Derived } from '@/lib/playground/derive'
import type { Action } from '@/lib/playground/state'
import { Button } from '../../ui/button'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'
import { LineInput } from '../../ui/line-input'
import { ProofFields } from './proof-fields'

export interface RequestFieldsProps {
  readonly inputs: Case
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
}

/** Method, address, credentials and what comes with them. */
export function RequestFields({ inputs, derived, dispatch }: RequestFieldsProps) {
  const { request, scheme, authorization, introspection } = inputs
  const set = (patch: Partial<typeof request>) =>
    dispatch({ type: 'set', inputs: { request: { ...request, ...patch } }, field: Object.keys(patch).join() })
  const place = useRef<HTMLDivElement>(null)
  const sendPlainly = () => {
    flushSync(() => dispatch({ type: 'set', inputs: { authorization: null } }))
    // Its button is gone from here on, and the scheme stands in its place.
    place.current?.querySelector('select')?.focus()
  }
  // Of the inputs as they are now: a field that waits for the verdict would put the caret elsewhere.
  const { resource } = serverOf(inputs, derived.keys, presetServers, derived.profile)
  return (
    <div className="stack" ref={place}>
      {authorization ? (
        <div className="note">
          <p>This example sends its own Authorization header:</p>
          <pre className="mono mt-1 mb-2 overflow-hidden whitespace-pre-wrap">
            {authorization.length === 0 ? 'none' : authorization.map((a) => show(a, 92)).join('\n')}
          </pre>
          <Button small onClick={sendPlainly}>
            Send the token plainly
          </Button>
        </div>
      ) : (
        <Field label="Scheme">
          {(control) => (
            <select
              {...control}
              value={scheme}
              onChange={(e) => dispatch({ type: 'set', inputs: { scheme: e.target.value } })}
            >
              <option>Bearer</option>
              <option>DPoP</option>
            </select>
          )}
        </Field>
      )}
      <Field label="Method">
        {(control) => (
          <LineInput {...control} longest={40} value={request.method ?? 'POST'} onText={(method) => set({ method })} />
        )}
      </Field>
      <Field label="URL">
        {(control) => <LineInput {...control} value={request.url ?? resource} onText={(url) => set({ url })} />}
      </Field>
      <Field label="Origin" hint="Sent by browsers; empty for other programs.">
        {(control) => (
          <LineInput {...control} value={request.origin ?? ''} onText={(origin) => set({ origin: origin || null })} />
        )}
      </Field>
      <Field label="Form body" hint="If it is application/x-www-form-urlencoded; empty for JSON.">
        {(control) => (
          <LineInput
            {...control}
            longest={65_536}
            value={request.form ?? ''}
            onText={(form) => set({ form: form || null })}
          />
        )}
      </Field>
      <ProofFields inputs={inputs} derived={derived} dispatch={dispatch} onRequest={set} />
      <Field
        label="Introspection answer"
        hint="What the issuer says when asked about the token (RFC 7662): all there is of an opaque one, and whether a JWT was revoked."
      >
        {(control) => (
          <ExcerptArea
            {...control}
            rows={3}
            text={introspection}
            spellCheck={false}
            placeholder='{"active": true, "aud": "…"}'
            onText={(text) => dispatch({ type: 'set', inputs: { introspection: text } })}
          />
        )}
      </Field>
    </div>
  )
}
