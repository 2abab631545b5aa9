import { plainObject } from '../pipeline/encoding/plain-object'

/** What a server says, pasted where a token belongs. */
export type ServerText = 'answer' | 'resource' | 'issuer' | 'keys' | 'address' | 'message'

/** Longest text that is looked at, in UTF-16 units. */
const longest = 65_536

/** `null` for anything that may be a token, or hold one. */
export function serverTextOf(given: string): ServerText | null {
  const text = given.trim()
  if (text.length > longest || /\beyJ[\w-]{8}/.test(text)) return null
  const object = text.startsWith('{') ? plainObject(text) : null
  if (object) return documentOf(object)
  return forms.find(([form]) => form.test(text))?.[1] ?? null
}

const forms: readonly (readonly [RegExp, ServerText])[] = [
  [/^(?:< ?)?HTTP\/[\d.]{1,3} [1-5]\d\d\b/m, 'answer'],
  [/^(?:< ?)?www-authenticate:/im, 'answer'],
  [/^(?:(?:bearer|dpop) {1,8})?(?:realm|scope|error|resource_metadata) {0,4}= {0,4}"/i, 'answer'],
  // Where a sign-in came back to, it has a code.
  [/^https?:\/\/(?![^\s]{0,4096}[?&#](?:code|\w{0,20}token)=)\S{1,4096}$/i, 'address'],
  // Words one after another, as programs write them for people.
  [/(?:^|[ :])[a-z]{2,30}(?: [a-z]{2,30}){2}\b/i, 'message'],
]

/** Codes with which a server refuses a token; others are an authorization server's, which made none. */
const refusals: ReadonlySet<unknown> = new Set(['invalid_token', 'insufficient_scope'])

function documentOf(object: Readonly<Record<string, unknown>>): ServerText | null {
  const has = (name: string) => Object.hasOwn(object, name)
  if (refusals.has(object.error)) return 'answer'
  if (has('resource') && has('authorization_servers')) return 'resource'
  if (has('issuer') && (has('jwks_uri') || has('token_endpoint'))) return 'issuer'
  return has('kty') || Array.isArray(object.keys) ? 'keys' : null
}
