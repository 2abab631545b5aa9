import { useDeferredValue, useMemo, useState } from 'react'
import { recognise } from '@/lib/paste/recognise'
import type { Derived } from '@/lib/playground/derive'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'
import { ClaimsBeside } from './claims-beside'
import { SideBySide } from './side-by-side'
import { useJudged } from './use-judged'
import { Waiting } from './waiting'

const titles = ['In the playground', 'The other token'] as const

/** Another token at the same server: before and after a change at the issuer, Alice's and Bob's. It is kept nowhere. */
export function OtherToken({ derived: { inputs, now, token } }: { readonly derived: Derived }) {
  const [text, setText] = useState('')
  const other = useDeferredValue(text)
  const cases = useMemo(() => {
    const given = { ...inputs, edited: null, signWith: 'same', authorization: null } as const
    return [
      { ...given, token },
      { ...given, token: recognise(other).token },
    ]
  }, [inputs, token, other])
  const judged = useJudged(cases, now)
  return (
    <>
      <Field
        label="The other token"
        hint="Compared at the same server and time. It is judged here and kept nowhere: closing this forgets it."
      >
        {(control) => (
          <ExcerptArea {...control} rows={3} spellCheck={false} autoComplete="off" text={text} onText={setText} />
        )}
      </Field>
      {other.trim() === '' ? null : (
        <Waiting judged={judged} cases={cases}>
          {([left, right]) => (
            <>
              <ClaimsBeside titles={titles} left={left} right={right} />
              <SideBySide titles={titles} left={left} right={right} />
            </>
          )}
        </Waiting>
      )}
    </>
  )
}
