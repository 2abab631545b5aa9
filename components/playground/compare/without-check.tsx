import { use, useMemo, useState } from 'react'
import { leftOut } from '@/content/left-out'
import { madeAndLeft, saysWithout } from '@/lib/compare/without'
import type { CheckId } from '@/lib/pipeline/checks'
import type { Derived } from '@/lib/playground/derive'
import { Field } from '../../ui/field'
import { SwitchesContext } from '../policy/switches'
import { SideBySide } from './side-by-side'
import { useJudged } from './use-judged'
import { Waiting } from './waiting'

interface WithoutCheckProps {
  readonly derived: Derived
  /** Id of the check that is left out first. */
  readonly first: string
}

/** The same token at the same server, with one check and without it. */
export function WithoutCheck({ derived: { inputs, now, server }, first }: WithoutCheckProps) {
  const switches = use(SwitchesContext)
  const [check, setCheck] = useState(first)
  const cases = useMemo(() => {
    const { made, left } = madeAndLeft(server.policy, check)
    return [made, left].map((off) => ({ ...inputs, policy: { ...inputs.policy, ...off } }))
  }, [inputs, server, check])
  const judged = useJudged(cases, now)
  const words = leftOut[check as CheckId]
  return (
    <>
      <Field label={`${server.name} does not check`}>
        {(control) => (
          <select {...control} data-first-focus value={check} onChange={(e) => setCheck(e.target.value)}>
            {switches
              .filter(({ canBeOff }) => canBeOff)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label} ({id})
                </option>
              ))}
          </select>
        )}
      </Field>
      <Waiting judged={judged} cases={cases}>
        {([made, left]) => (
          <>
            <p className="compare-says" role="status">
              {words && made && left ? saysWithout(check, words, made.judgement, left.judgement) : null}
            </p>
            <SideBySide titles={['With the check', 'Without it']} left={made} right={left} />
          </>
        )}
      </Waiting>
    </>
  )
}
