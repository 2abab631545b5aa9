import { type JsonObject, memberValue } from '../encoding/json'

/** Claims that name the client: RFC 9068 §2.2, OpenID Connect, Okta, Entra v1.0. */
export const clientClaims = ['client_id', 'azp', 'cid', 'appid'] as const

/** The client a token was issued to, by the first of these claims it has; `null` if it names none. */
export function clientOf(claims: JsonObject): { readonly claim: string; readonly id: string } | null {
  for (const claim of clientClaims) {
    const id = memberValue(claims, claim)
    if (typeof id === 'string' && id !== '') return { claim, id }
  }
  return null
}
