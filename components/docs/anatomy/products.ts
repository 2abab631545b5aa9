import type { RegisteredName } from '@/content/registered-claims'
import { products } from '@/content/issuers'

/** Products with a sample access token that has this member. */
export const productsThatSend = (entry: Pick<RegisteredName, 'in' | 'name'>): readonly string[] =>
  products
    .filter(({ profiles }) =>
      profiles.some(({ sample }) => {
        if (sample === 'not known' || !('claims' in sample)) return false
        return Object.hasOwn(entry.in === 'header' ? sample.header : sample.claims, entry.name)
      }),
    )
    .map(({ name }) => name)
