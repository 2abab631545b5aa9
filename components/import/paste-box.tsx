import { useRef, useState } from 'react'
import { Button } from '../ui/button'
import { ExcerptArea } from '../ui/excerpt-area'
import { Field } from '../ui/field'
import { example } from './example'

interface Props {
  /** Whether anything was recognised. */
  readonly onPaste: (text: string) => Promise<boolean>
  readonly problem: string | null
}

/** What a server publishes, pasted. What was recognised leaves the box. */
export function PasteBox({ onPaste, problem }: Props) {
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const read = async () => {
    if (!(await onPaste(text))) return
    setText('')
    // Its button is off from here on, and the next piece goes into the box.
    form.current?.querySelector('textarea')?.focus()
  }
  return (
    <form
      ref={form}
      className="tool-form import-form"
      onSubmit={(event) => {
        event.preventDefault()
        void read()
      }}
    >
      <Field
        label="Or paste what it publishes"
        error={problem}
        hint="Metadata of a resource or an authorization server, a key set, a WWW-Authenticate line, or whole answers as curl -i prints them, several at once."
      >
        {(control) => (
          <ExcerptArea
            {...control}
            text={text}
            onText={setText}
            rows={8}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={
              'HTTP/2 401\nwww-authenticate: Bearer resource_metadata="https://…"\n\n{"resource":"https://…"}'
            }
          />
        )}
      </Field>
      <div className="import-actions">
        <Button type="submit" disabled={text.trim() === ''}>
          Read what was pasted
        </Button>
        <Button onClick={() => setText(example)}>Fill in an example</Button>
      </div>
    </form>
  )
}
