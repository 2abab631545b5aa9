import { isForIssuer } from '../issuers/helps'
import { microsoftApiOf } from '../issuers/microsoft'
import { type NamesThere, namesThere } from '../issuers/names'
import type { Product } from '../issuers/product'
import { type Recognised, recognise } from '../issuers/recognise'
import { audienceValues } from '../pipeline/claims/audience-values'
import { clientOf } from '../pipeline/claims/client'
import { type JsonObject, memberValue } from '../pipeline/encoding/json'
import { claimsOf } from '../pipeline/encoding/object-segment'

/** Whose token this looks like, in what a page says of it. Plain data. */
export interface Recognition {
  readonly token: string
  readonly name: string
  /** `<product>/<profile>`; `null` where the shape of its tokens is not known, or this is none of its access tokens. */
  readonly profile: string | null
  readonly access: boolean
  readonly sure: boolean
  readonly because: string
  /** What its tokens are, where they are no access tokens that clients get for a server; `null` where they are. */
  readonly instead: string | null
  /** What would call a server in this token's `aud`, where that is not the server's URI. */
  readonly names: NamesThere | null
  /** Values of its `aud` that the product adds for itself. */
  readonly companions: readonly string[]
  /** The values of its `aud`. */
  readonly audiences: readonly string[]
}

/** `null` where nothing speaks for any of these products. */
export function recognitionOf(token: string, products: readonly Product[]): Recognition | null {
  const found = recognise(token, products)
  if (!found) return null
  const { product, profile, access, sure, because } = found
  const claims = claimsOf(token)
  const audiences = claims ? audienceValues(claims) : []
  // No profile makes a server take what is for an API of Microsoft's.
  const offered = microsoftApi(found, audiences) ? null : profile
  return {
    token,
    name: offered?.name ?? product.name,
    profile: offered ? `${product.id}/${offered.id}` : null,
    access,
    sure,
    because: because[0] ?? '',
    instead: insteadOf(found, audiences, isForIssuer(claims), claims === null),
    names: access && claims ? namesThere(product, profile, claims) : null,
    companions: claims ? ownAudiencesOf(product, audiences, claims) : [],
    audiences,
  }
}

function ownAudiencesOf({ ownAudiences = [] }: Product, audiences: readonly string[], claims: JsonObject) {
  const values: Readonly<Record<string, unknown>> = {
    '{iss}': memberValue(claims, 'iss'),
    '{client}': clientOf(claims)?.id,
  }
  const own = ownAudiences.map((name) => name.replace(/\{\w{1,60}\}/, (place) => String(values[place])))
  return audiences.filter((aud) => own.includes(aud))
}

/** The API of Microsoft's that the token is for. */
const microsoftApi = ({ product }: Recognised, audiences: readonly string[]) =>
  product.id === 'entra' ? microsoftApiOf(audiences) : null

/** What the token is, where it is none that a client gets for a server of the reader's. */
function insteadOf(
  found: Recognised,
  audiences: readonly string[],
  forIssuer: boolean,
  isOpaque: boolean,
): string | null {
  const { product, access, kind } = found
  const api = microsoftApi(found, audiences)
  if (api) return `It is for ${api.name}, not for a server of yours.`
  // Its first clause: the place is two lines high, and the button stands behind.
  const platform = isOpaque ? product.platform && product.words.format?.opaque : product.platform
  if (platform) return `${platform.says.split(/[:.]/, 1)[0]}.`
  if (access && forIssuer) return 'It is for its issuer’s own API, not for a server of yours.'
  if (access) return null
  return kind === 'an ID token'
    ? 'It is the ID token, made for the client: no MCP server may take it.'
    : `It is ${kind}, and no access token.`
}
