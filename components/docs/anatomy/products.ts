import type { RegisteredName } from '@/content/registered-claims'
import { products } from '@/content/issuers'
import { samplesOf } from '@/content/issuers/samples'

const sampled = products.flatMap(({ id, name }) => {
  const samples = Object.values(samplesOf(id)).filter((sample) => 'claims' in sample)
  return samples.length > 0 ? [{ name, samples }] : []
})

/** Products with a sample access token that has this member, by name; a number where they are more than half. */
export function productsThatSend({ in: part, name }: Pick<RegisteredName, 'in' | 'name'>): string | null {
  const found = sampled.filter(({ samples }) =>
    samples.some(({ header, claims }) => Object.hasOwn(part === 'header' ? header : claims, name)),
  )
  if (found.length === 0) return null
  return found.length > sampled.length / 2
    ? `${found.length} of ${sampled.length} products we have a sample of`
    : found.map((product) => product.name).join(', ')
}
