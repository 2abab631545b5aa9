import './compare.css'
import { useState } from 'react'
import { leftOut } from '@/content/left-out'
import type { CheckId } from '@/lib/pipeline/checks'
import { saysWithout } from '@/lib/compare/without'
import type { Derived } from '@/lib/playground/derive'
import { Dialog } from '../../ui/dialog'
import { Field } from '../../ui/field'
import type { Switch } from '../policy/check-switches'
import { SideBySide } from './side-by-side'
import { useSides } from './use-sides'

interface WithoutDialogProps {
  readonly derived: Derived
  readonly switches: readonly Switch[]
  /** Id of the check that is left out first. */
  readonly first: string
  readonly onClose: () => void
}

/** The same token at the same server, with one check and without it. Nothing in the playground changes. */
export function WithoutDialog({ derived, switches, first, onClose }: WithoutDialogProps) {
  const [check, setCheck] = useState(first)
  const sides = useSides(derived, check)
  const label = (id: string) => switches.find((s) => s.id === id)?.label
  return (
    <Dialog open onClose={onClose} title="Strict beside careless" className="compare-dialog">
      <Field label={`${derived.server.name} does not check`}>
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
      {sides === 'failed' ? (
        <p role="alert">The checks could not be fetched. Look at the connection and choose again.</p>
      ) : sides ? (
        <>
          <p className="compare-says" role="status">
            {said(sides)}
          </p>
          <SideBySide
            left={{ title: `Checks ${label(sides.check)}`, judgement: sides.made }}
            right={{ title: 'Does not check it', judgement: sides.left }}
          />
        </>
      ) : (
        <p>Judging both…</p>
      )}
    </Dialog>
  )
}

function said({ check, made, left }: Exclude<ReturnType<typeof useSides>, 'failed' | null>): string {
  const words = leftOut[check as CheckId]
  return words ? saysWithout(check, words, made, left) : ''
}
