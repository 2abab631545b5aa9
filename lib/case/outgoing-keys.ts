import type { KeyReading } from '../keys/read'
import type { PublicJwk } from './case'
import { type Cut, inText } from './credentials'
import { holdsPrivateKey } from './private-keys'
import { publicKeysOf, type PublicMember, publicMembers } from './public-keys'

/** Keys without credentials in their labels. The numbers look random and are public; a `kid` may look so too. */
export function redactKeys(keys: readonly PublicJwk[] | null, cut: Cut): readonly PublicJwk[] | null {
  return keys?.map((jwk) => redactKey(jwk, cut)) ?? null
}

function redactKey(jwk: PublicJwk, cut: Cut): PublicJwk {
  const members = Object.entries(jwk).map(([name, value]) => [name, redactMember(name as PublicMember, value, cut)])
  return Object.fromEntries(members)
}

function redactMember(name: PublicMember, value: string | readonly string[], cut: Cut): string | readonly string[] {
  if (typeof value !== 'string') return value.map((operation) => inText(operation, cut, false))
  if (publicMembers[name] === 'label' || /[^\w-]/.test(value)) return inText(value, cut, false)
  return holdsPrivateKey(value) ? cut({ kind: 'private', text: value, left: () => '' }) : value
}

/** What of the keys stays in the tab's storage: the text as typed if nothing in it is private, else the public halves. */
export function keysForStorage(given: string, reading: KeyReading): string {
  if (!('keys' in reading)) return ''
  if (!reading.privateParts && !holdsPrivateKey(given)) return given
  const keys = publicKeysOf(reading.keys)
  return keys.length > 0 ? JSON.stringify({ keys }, null, 2) : ''
}
