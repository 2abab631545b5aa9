import { useState } from 'react'
import { Button } from '../ui/button'

/** One hint after another, as the player asks for them. */
export function Hints({ hints }: { readonly hints: readonly string[] }) {
  const [shown, setShown] = useState(0)
  return (
    <div className="puzzle-hints" data-needs-scripts>
      <ol aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {shown < hints.length ? (
        <Button small onClick={() => setShown(shown + 1)}>
          {shown === 0 ? 'Give me a hint' : 'Another hint'} ({hints.length - shown} left)
        </Button>
      ) : null}
    </div>
  )
}
