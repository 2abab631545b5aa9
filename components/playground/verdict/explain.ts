import { productProfileById } from '@/content/issuers/profiles'
import { products } from '@/content/issuers'
import { diagnose, type Diagnosis } from '@/lib/diagnosis/diagnose'
import { recognise } from '@/lib/issuers/recognise'
import { wordFor } from '@/lib/issuers/words'
import { validationInputOf } from '@/lib/judge/judge'
import type { Derived } from '@/lib/playground/derive'

/** What a product's own words add to the step that decides. */
interface ProductWord {
  readonly product: string
  readonly says: string
  readonly fix: string
  readonly source: string
  /** ISO date. */
  readonly checked: string
}

export interface Help {
  /** What it is of: the inputs judged. */
  readonly of: Derived
  readonly cause: Diagnosis | null
  readonly word: ProductWord | null
}

/** Why the step that decides failed, as far as it can be put to the test, and what is usual at the token's issuer. */
export async function explain(derived: Derived, isStale: () => boolean): Promise<Help> {
  const { inputs, token, server, now } = derived
  const cause = await diagnose(validationInputOf({ ...inputs, token }, server, now), isStale)
  return { of: derived, cause, word: wordOf(derived) }
}

function wordOf({ inputs, token, judgement: { verdict } }: Derived): ProductWord | null {
  if (verdict.outcome === 'accepted') return null
  const chosen = inputs.server === 'mine' ? productProfileById(inputs.mine.profile)?.product : undefined
  const found = chosen ? null : recognise(token, products)
  const product = chosen ?? (found?.sure ? found.product : undefined)
  const word = product && wordFor(product, verdict.decidedBy, verdict.reason)
  return word
    ? { product: product.name, says: word.says, fix: word.fix, source: word.source, checked: word.checked }
    : null
}
