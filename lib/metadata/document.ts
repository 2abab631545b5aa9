import { findMember, type JsonObject, readObject } from '../pipeline/encoding/json'
import type { Message } from './message'

export type Document =
  | { readonly kind: 'resource' | 'issuer' | 'keys' | 'other'; readonly object: JsonObject }
  /** Why there is no object. */
  | { readonly kind: 'none'; readonly problem: 'empty' | 'html' | 'not-json' | 'not-an-object' | 'too-deep' | 'cut' }

/** What a server publishes, in words. */
export const documentWords = {
  resource: 'protected resource metadata',
  issuer: 'authorization server metadata',
  keys: 'a key set',
} as const

/** The document in a body, by its members. Never throws. */
export function documentOf({ body, cut }: Pick<Message, 'body' | 'cut'>): Document {
  const text = body.replace(/^\uFEFF/, '').trim()
  if (text === '') return { kind: 'none', problem: 'empty' }
  if (cut) return { kind: 'none', problem: 'cut' }
  if (text.startsWith('<')) return { kind: 'none', problem: 'html' }
  const object = readObject(text)
  if (typeof object === 'string') return { kind: 'none', problem: object === 'byte-order-mark' ? 'not-json' : object }
  return { kind: kindOf(object), object }
}

function kindOf(object: JsonObject): 'resource' | 'issuer' | 'keys' | 'other' {
  const has = (name: string) => findMember(object, name) !== undefined
  if (has('issuer') || has('authorization_endpoint') || has('token_endpoint')) return 'issuer'
  if (has('keys') || has('kty')) return 'keys'
  if (has('resource') || has('authorization_servers')) return 'resource'
  return has('jwks_uri') ? 'issuer' : 'other'
}

/** A member's text; `null` if it is absent or of another type. */
export function textOf(object: JsonObject, name: string): string | null {
  const value = findMember(object, name)?.value
  return typeof value === 'string' ? value : null
}

/** The texts in a member that is a list; `null` if it is absent or no list. */
export function textsOf(object: JsonObject, name: string): readonly string[] | null {
  const value: unknown = findMember(object, name)?.value
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : null
}

/** The objects in the member `keys`, or the one key that the document is; `null` if there is no such list. */
export function keysIn(object: JsonObject): readonly unknown[] | null {
  const keys: unknown = findMember(object, 'keys')?.value
  if (Array.isArray(keys)) return keys
  return findMember(object, 'kty') ? [JSON.parse(object.text)] : null
}
