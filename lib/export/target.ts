import { isScopeToken } from '../pipeline/claims/scopes'
import type { Takeaway } from './takeaway'

/** One thing to take away. `write` gives the whole file; the same case gives the same text. */
export interface Target {
  readonly id: string
  readonly title: string
  /** One sentence: what it is for. */
  readonly about: string
  readonly group: 'Tell somebody' | 'Send it' | 'Test a server' | 'Check it in your server'
  /** For readers and for highlighting. */
  readonly language: string
  /** Name of the file it is saved as. */
  readonly file: string
  readonly mediaType: string
  /** `case`: it holds the token, or what was read from it. `policy`: only what the server is set to. */
  readonly holds: 'case' | 'policy'
  /** What is missing for it, as a sentence; `null`: nothing. */
  readonly needs: (given: Takeaway) => string | null
  /** What the file cannot say itself and its reader should know, in sentences. */
  readonly remarks?: (given: Takeaway) => readonly string[]
  readonly write: (given: Takeaway) => string
}

export const nothing = (): null => null

/** Code for a server needs to know which one it is, whom it trusts and what it can ask for. */
export function needsServer({ server: { resource, issuers, policy } }: Takeaway): string | null {
  if (!/^https?:\/\/[^/]/i.test(resource)) return 'It needs the server’s resource URI: an http or https address.'
  if (!issuers.some(({ issuer }) => issuer !== '')) return 'It needs the name of an issuer that the server trusts.'
  if (!policy.requiredScopes.every(isScopeToken))
    return 'A scope that the server asks for has characters that no scope may have (RFC 6750 §3).'
  return null
}
