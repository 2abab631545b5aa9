import { products } from '@/content/issuers'
import { notKnown } from '@/lib/issuers/source'
import { recognise } from '@/lib/issuers/recognise'
import type { Recognised } from './recognised'

/** The products and their marks, in a chunk of their own. */
export function recogniseToken(token: string): Recognised | null {
  const found = recognise(token, products)
  if (!found) return null
  const { product, profile, access, sure, because } = found
  const sample = profile && profile.sample !== notKnown ? profile.sample : null
  return {
    token,
    name: profile?.name ?? product.name,
    profile: profile ? `${product.id}/${profile.id}` : null,
    access,
    sure,
    because: because[0] ?? '',
    names: sample && 'names' in sample && sample.names ? sample.names.join(' ') : null,
  }
}
