import type { JWK } from 'jose'
import type { Mint } from '../scenarios/mint'
import type { Names } from './names'

/** A client's certificate, with its thumbprint as `x5t#S256` writes it. */
export interface ClientCertificate {
  readonly pem: string
  readonly thumbprint: string
}

/** What one run is made with: names of the server under test, and keys that exist for this run only. */
export interface Run extends Names {
  /** Unlike that of any other run: part of every `jti`. */
  readonly id: string
  /** The address that is asked; mostly the resource URI itself. */
  readonly url: string
  readonly keys: Mint['keys']
  readonly proofKeys: Mint['proofKeys']
  readonly rsaPem: string
  /** Scopes that the server demands; empty: none, as far as it says. */
  readonly scopes: readonly string[]
  /** Claims that every good token has beside the usual ones. */
  readonly claims: Readonly<Record<string, unknown>>
  /** Rounds that the server takes part in. */
  readonly rounds: readonly Round[]
  /** Of the holder and of a thief; `null` outside the mTLS round. */
  readonly certificates: { readonly holder: ClientCertificate; readonly thief: ClientCertificate } | null
}

export type Round = 'dpop' | 'mtls'

const publicNames = ['kty', 'crv', 'n', 'e', 'x', 'y', 'kid', 'alg', 'use'] as const

/** The public half of a key: members by name, so that no private one slips through. */
const publicHalf = (key: JWK): JWK =>
  Object.fromEntries(publicNames.flatMap((name) => (key[name] === undefined ? [] : [[name, key[name]]])))

/** What the issuer of the run publishes. */
export const keySetOf = ({ keys }: Pick<Run, 'keys'>): { readonly keys: readonly JWK[] } => ({
  keys: [publicHalf(keys.rsa), publicHalf(keys.ec)],
})
