import { products } from '@/content/issuers'
import { namesThere } from '@/lib/issuers/names'
import { audienceValues } from '@/lib/pipeline/claims/audience-values'
import { readSegment } from '@/lib/pipeline/encoding/object-segment'
import { recognise } from '@/lib/issuers/recognise'
import type { Recognised } from './recognised'

/** The products and their marks, in a chunk of their own. */
export function recogniseToken(token: string): Recognised | null {
  const found = recognise(token, products)
  if (!found) return null
  const { product, profile, access, sure, because } = found
  const claims = readSegment(token.split('.', 2)[1] ?? '')
  const readable = typeof claims !== 'string'
  return {
    token,
    name: profile?.name ?? product.name,
    profile: profile ? `${product.id}/${profile.id}` : null,
    access,
    sure,
    because: because[0] ?? '',
    names: access && readable ? namesThere(product, profile, claims) : null,
    audiences: readable ? audienceValues(claims) : [],
  }
}
