import { useState } from 'react'
import { Button } from '../ui/button'
import { ExcerptArea } from '../ui/excerpt-area'
import { Field } from '../ui/field'

/** A text pasted for the tokens in it. */
export function PasteBox({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <>
      <Field label="Text with tokens in it">
        {(control) => (
          <ExcerptArea {...control} rows={4} spellCheck={false} autoComplete="off" text={text} onText={setText} />
        )}
      </Field>
      <Button onClick={() => onText(text)} disabled={text.trim() === ''}>
        Find the tokens
      </Button>
    </>
  )
}
