import { useState } from 'react'
import { findScenario } from '@/content/catalog'
import { applyAttack } from '@/lib/craft/apply'
import type { Attack, Unable } from '@/lib/craft/attack'
import { attacks } from '@/lib/craft/attacks'
import type { Derived } from '@/lib/playground/derive'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { Button } from '../../../ui/button'
import { TextButton } from '../../../ui/text-button'
import { attackerKey } from './attacker-key'

interface AttacksProps {
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly texts: { readonly header: string; readonly payload: string }
  readonly otherResource: string
  readonly dispatch: (action: Action) => void
  readonly onUndo: () => void
}

/** What an attacker would try with the token at hand, each in one click. */
export function Attacks({ state, derived, texts, otherResource, dispatch, onUndo }: AttacksProps) {
  const [unable, setUnable] = useState<{ readonly id: string; readonly token: string; readonly why: Unable } | null>(
    null,
  )
  const { crafted } = state
  const { server, token } = derived
  const attempt = async (attack: Attack) => {
    const keys = server.issuers.flatMap((issuer) => issuer.keys?.keys ?? [])
    const target = { token, ...texts, resource: server.resource, otherResource, keys, attackerKey }
    const result = await applyAttack(attack, target)
    if ('says' in result) return setUnable({ id: attack.id, token, why: result })
    setUnable(null)
    dispatch({ type: 'craft', id: attack.id, name: attack.name, did: result.did, result })
  }
  return (
    <ul className="attacks">
      {attacks.map((attack) => {
        const trouble = unable?.id === attack.id && unable.token === token ? unable.why : null
        return (
          <li key={attack.id}>
            <Button small aria-describedby={`attack-${attack.id}`} onClick={() => attempt(attack)}>
              {attack.name}
            </Button>
            <p id={`attack-${attack.id}`} className="attack-hopes">
              Hopes {attack.hopes} Example:{' '}
              <a href={`#scenario=${attack.scenario}`}>{findScenario(attack.scenario)?.title}</a>
            </p>
            <div role="status">
              {crafted?.id === attack.id ? (
                <p className="attack-did">
                  {crafted.did}{' '}
                  <TextButton
                    onClick={({ currentTarget }) => {
                      // It goes, and the focus with it.
                      currentTarget.closest('li')?.querySelector('button')?.focus()
                      onUndo()
                    }}
                  >
                    Take it back
                  </TextButton>
                </p>
              ) : null}
              {trouble ? (
                <p className="field-error">
                  {trouble.says} {trouble.fix}
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
