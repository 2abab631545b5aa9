import type { RegisteredName } from '@/content/registered-claims'
import { products } from '@/content/issuers'

const sampled = products.filter(({ profiles }) =>
  profiles.some(({ sample }) => sample !== 'not known' && 'claims' in sample),
)

/** Products with a sample access token that has this member, by name; a number where they are more than half. */
export function productsThatSend(entry: Pick<RegisteredName, 'in' | 'name'>): string | null {
  const found = senders(entry)
  if (found.length === 0) return null
  return found.length > sampled.length / 2
    ? `${found.length} of ${sampled.length} products we have a sample of`
    : found.join(', ')
}

const senders = (entry: Pick<RegisteredName, 'in' | 'name'>): readonly string[] =>
  products
    .filter(({ profiles }) =>
      profiles.some(({ sample }) => {
        if (sample === 'not known' || !('claims' in sample)) return false
        return Object.hasOwn(entry.in === 'header' ? sample.header : sample.claims, entry.name)
      }),
    )
    .map(({ name }) => name)
