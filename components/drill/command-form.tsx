import Link from 'next/link'
import { useId, useState } from 'react'
import { type Choices, commandOf, isElsewhere, noChoices, problemOf } from '@/lib/drill/command'
import { CodeBlock } from '../code/code-block'
import { Field } from '../ui/field'
import { LineInput } from '../ui/line-input'

type Flag = { readonly [K in keyof Choices]: Choices[K] extends boolean ? K : never }[keyof Choices]

const flags: readonly (readonly [Flag, string])[] = [
  ['wait', 'Wait until the server trusts this issuer'],
  ['dpop', 'Also key-bound tokens (DPoP)'],
  ['mtls', 'Also certificate-bound tokens (mTLS)'],
  ['junit', 'Also a JUnit file, for a pipeline'],
]

const plain = { autoComplete: 'off', autoCapitalize: 'off', spellCheck: false } as const

/** A few questions, and the command that answers them. Nothing typed here is sent anywhere. */
export function CommandForm() {
  const [choices, setChoices] = useState(noChoices)
  const set = (some: Partial<Choices>) => setChoices((before) => ({ ...before, ...some }))
  const problem = problemOf(choices)
  const errorAt = (at: 'url' | 'resource') => (problem?.at === at ? problem.says : null)
  return (
    <section className="tool-form drill-form" aria-labelledby="drill-command">
      <h2 id="drill-command">The command</h2>
      <Field label="Address of your server" error={errorAt('url')}>
        {(control) => (
          <LineInput
            {...control}
            {...plain}
            inputMode="url"
            placeholder="http://127.0.0.1:3000/mcp"
            value={choices.url}
            onText={(url) => set({ url })}
          />
        )}
      </Field>
      <details className="drill-more" data-needs-scripts>
        <summary>Its identifier and scope</summary>
        <Field
          label="Resource identifier"
          hint="What the server calls itself, if not its address. Good tokens name it in aud."
          error={errorAt('resource')}
        >
          {(control) => (
            <LineInput
              {...control}
              {...plain}
              inputMode="url"
              value={choices.resource}
              onText={(resource) => set({ resource })}
            />
          )}
        </Field>
        <Field label="Scope" hint="Only if the server demands one that its challenge does not name.">
          {(control) => <LineInput {...control} {...plain} value={choices.scope} onText={(scope) => set({ scope })} />}
        </Field>
      </details>
      <div className="drill-flags" data-needs-scripts>
        {flags.map(([name, label]) => (
          <Check key={name} label={label} on={choices[name]} onChange={(on) => set({ [name]: on })} />
        ))}
        {isElsewhere(choices.url) ? (
          <Check
            label="This server is mine, and a test deployment"
            on={choices.mine}
            onChange={(mine) => set({ mine })}
          />
        ) : null}
      </div>
      <p className="drill-hint">
        Run it in a checkout of this site, after <code>npm install</code>. Without one, use{' '}
        <Link href="/docs/command/" prefetch={false}>
          the package
        </Link>{' '}
        and its command <code>deputy-lab drill</code>.
      </p>
      <CodeBlock tabIndex={0}>
        <code>{commandOf(problem ? noChoices : choices)}</code>
      </CodeBlock>
    </section>
  )
}

function Check({
  label,
  on,
  onChange,
}: {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}) {
  const id = useId()
  return (
    <div className="drill-flag">
      <input id={id} type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
