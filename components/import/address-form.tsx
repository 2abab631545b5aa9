import type { Question } from '@/lib/metadata/message'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { LineInput } from '../ui/line-input'

interface Props {
  readonly typed: string
  readonly onTyped: (text: string) => void
  readonly onStart: () => void
  readonly onCancel: () => void
  /** What is being asked; `null`: nothing. */
  readonly asking: Question | null
  readonly problem: string | null
}

export function AddressForm({ typed, onTyped, onStart, onCancel, asking, problem }: Props) {
  return (
    <form
      className="tool-form import-form"
      onSubmit={(event) => {
        event.preventDefault()
        onStart()
      }}
    >
      <Field
        label="Address of the MCP server"
        hint="It is asked without a token, and sent nothing of yours."
        error={problem}
      >
        {(control) => (
          <LineInput
            {...control}
            value={typed}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            placeholder="https://mcp.example.org/mcp"
            onText={onTyped}
          />
        )}
      </Field>
      <div className="import-actions">
        <Button type="submit" look="primary" disabled={asking !== null}>
          Read this server
        </Button>
        {asking ? <Button onClick={onCancel}>Cancel</Button> : null}
      </div>
      <p role="status" className="import-asking">
        {asking ? (
          <>
            Asking <span className="mono">{asking.url}</span>
          </>
        ) : null}
      </p>
    </form>
  )
}
