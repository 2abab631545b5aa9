import type { Step } from '../judge/station'
import type { Answers, Refusal, Stack } from './stack'

/** What a stack may tell apart of what our checks find, by check or by check and reason. What is not named is `token`. */
const kinds: Readonly<Record<string, Refusal>> = {
  format: 'unreadable',
  payload: 'unreadable',
  scheme: 'header',
  'key/weak': 'keys',
  'key/unusable': 'keys',
  'issuer-trust/missing': 'unreadable',
  'issuer-trust': 'issuer',
  issuer: 'issuer',
  'audience-presence': 'audience',
  'audience-type': 'audience',
  audience: 'audience',
  scope: 'scope',
  confirmation: 'binding',
  'confirmation/required': 'no-proof',
  'dpop-header/missing': 'no-proof',
  'dpop-binding': 'binding',
  'certificate/missing': 'no-certificate',
  'certificate/unreadable': 'certificate',
}

const kindOf = ({ id, reason, answers }: Step): Refusal =>
  answers === 503 ? 'keys' : (kinds[`${id}/${reason}`] ?? kinds[id] ?? (id.startsWith('dpop-') ? 'proof' : 'token'))

/** What the stack comes to first of these steps, and which of them it was; `null` if there is none. */
export function firstRefusal(
  failing: readonly Step[],
  answers: Answers,
  order: Stack['order'],
): { readonly refusal: Refusal; readonly step: Step } | null {
  const named = failing.map((step) => {
    const kind = kindOf(step)
    return { step, refusal: kind in answers && order.includes(kind) ? kind : ('token' as const) }
  })
  const [first] = named.sort((a, b) => order.indexOf(a.refusal) - order.indexOf(b.refusal))
  return first ?? null
}
