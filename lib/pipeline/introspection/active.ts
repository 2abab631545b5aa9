import type { Explanation } from '../types'

/** Words for an `active` that is neither true nor false (RFC 7662 §2.2: a boolean); `null` for false. */
export function notBoolean(found: string): Explanation | null {
  if (found === 'false') return null
  const what = found.startsWith('"') ? 'a text' : /^-?[0-9]/.test(found) ? 'a number' : 'no boolean'
  return {
    says: `Asked about this token, the issuer answered active: ${found}, ${what} where RFC 7662 §2.2 wants true or false.`,
    because:
      'Only the boolean true is a yes, and a server takes nothing else for one: the token is refused. That does not mean that it was revoked or has expired; the answer itself is wrong.',
    fix: 'Have the introspection endpoint, or what rewrites its answer on the way, send active as a JSON boolean: true, without quotes. Another token fares no better.',
    headline: 'The issuer’s answer does not say that the token is active',
  }
}
