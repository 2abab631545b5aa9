import { products } from '@/content/issuers'
import { namesThere } from '@/lib/issuers/names'
import { audienceValues } from '@/lib/pipeline/claims/audience-values'
import { readSegment } from '@/lib/pipeline/encoding/object-segment'
import { microsoftApiOf } from '@/lib/issuers/microsoft'
import { type Recognised as Found, recognise } from '@/lib/issuers/recognise'
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
    instead: insteadOf(found, readable ? audienceValues(claims) : []),
    names: access && readable ? namesThere(product, profile, claims) : null,
    audiences: readable ? audienceValues(claims) : [],
  }
}

/** What the token is, where it is none that a client gets for a server of the reader's. */
function insteadOf({ product, access }: Found, audiences: readonly string[]): string | null {
  const api = product.id === 'entra' ? microsoftApiOf(audiences) : null
  if (api) return `It is for ${api.name}, not for a server of yours.`
  // Its first clause: the place is two lines high, and the button stands behind.
  if (product.platform) return `${product.platform.says.split(/[:.]/, 1)[0]}.`
  return access ? null : 'It is the ID token, made for the client: no MCP server may take it.'
}
