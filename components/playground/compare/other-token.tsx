import { useDeferredValue, useMemo, useState } from 'react'
import { otherParts } from '@/lib/compare/other-parts'
import type { Derived } from '@/lib/playground/derive'
import { ExcerptArea } from '../../ui/excerpt-area'
import { Field } from '../../ui/field'
import { ClaimsBeside } from './claims-beside'
import { SettingsBeside } from './settings-beside'
import { SideBySide } from './side-by-side'
import { useJudged } from './use-judged'
import { type Pasted, usePasted } from './use-pasted'
import { Waiting } from './waiting'

interface OtherTokenProps {
  readonly derived: Derived
}

/**
 * Another token at the same server: before and after a change at the issuer. Or a whole case out of a link: Alice’s and
 * Bob’s. It is kept nowhere.
 */
export function OtherToken({ derived }: OtherTokenProps) {
  const [text, setText] = useState('')
  const other = useDeferredValue(text)
  const pasted = usePasted(other)
  return (
    <>
      <Field
        label="The other token, or a link to a case"
        hint="A token is put to the same server at the same time; a link brings its own server, settings, request and time. It is judged here and kept nowhere: closing this forgets it."
        error={pasted?.kind === 'trouble' ? `${pasted.says} ${pasted.fix}` : undefined}
      >
        {(control) => (
          <ExcerptArea {...control} rows={3} spellCheck={false} autoComplete="off" text={text} onText={setText} />
        )}
      </Field>
      {other.trim() === '' || !pasted || pasted.kind === 'trouble' ? null : (
        <BothCases derived={derived} pasted={pasted} />
      )}
    </>
  )
}

interface BothCasesProps extends OtherTokenProps {
  readonly pasted: Exclude<Pasted, { readonly kind: 'trouble' }>
}

function BothCases({ derived: { inputs, now, token }, pasted }: BothCasesProps) {
  const isCase = pasted.kind === 'case'
  const cases = useMemo(() => {
    if (pasted.kind === 'case') return [inputs, pasted.inputs]
    const given = { ...inputs, edited: null, signWith: 'same', authorization: null } as const
    return [
      { ...given, token },
      { ...given, token: pasted.token },
    ]
  }, [inputs, token, pasted])
  const judged = useJudged(cases, now)
  const titles = ['In the playground', isCase ? 'The link’s case' : 'The other token'] as const
  const also = pasted.kind === 'case' ? otherParts(inputs, pasted.inputs) : []
  return (
    <Waiting judged={judged} cases={cases}>
      {([left, right]) => (
        <>
          {pasted.kind === 'case' && pasted.warnings.length > 0 ? (
            <p className="compare-found">Not all of the link could be kept: {pasted.warnings.join(' ')}</p>
          ) : null}
          <SideBySide titles={titles} left={left} right={right}>
            <ClaimsBeside titles={titles} left={left} right={right} />
            {isCase ? <SettingsBeside titles={titles} left={left} right={right} /> : null}
            {also.length > 0 ? <p className="compare-found">Different as well: {also.join(', ')}.</p> : null}
          </SideBySide>
        </>
      )}
    </Waiting>
  )
}
