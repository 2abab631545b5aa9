import { useState } from 'react'
import { Button } from '../ui/button'
import { ExcerptArea } from '../ui/excerpt-area'
import { Field } from '../ui/field'

export interface NamedServersProps {
  /** They are the servers of the table. */
  readonly asked: boolean
  readonly onAsk: (keysText: string) => void
}

/** The servers of the examples trust one issuer. Tokens of others are better put to the servers they name. */
export function NamedServers({ asked, onAsk }: NamedServersProps) {
  const [keys, setKeys] = useState('')
  if (!asked)
    return (
      <p className="matrix-named">
        The servers of the examples trust one issuer only.
        <Button onClick={() => onAsk(keys)}>Ask the servers these tokens name</Button>
      </p>
    )
  return (
    <div className="matrix-named">
      <p>
        A server for each of the audiences that most tokens name, trusting whoever issued those. The strict ones check
        signature, issuer, audience and times, and tell kinds of tokens apart by claims instead of typ.
      </p>
      <Field
        label="Keys of the issuers"
        hint="A JWKS, a JWK or PEM. Without keys no signature can be verified, and what nothing else refuses stays undecided at key."
      >
        {(control) => (
          <ExcerptArea {...control} rows={3} spellCheck={false} autoComplete="off" text={keys} onText={setKeys} />
        )}
      </Field>
      <Button onClick={() => onAsk(keys)} disabled={keys.trim() === ''}>
        Judge again with these keys
      </Button>
    </div>
  )
}
