import type { JWK } from 'jose'

/** The token at hand, and what an attacker would have. */
export interface Target {
  /** As it is presented. */
  readonly token: string
  /** Its JSON texts, as the editors show them. */
  readonly header: string
  readonly payload: string
  /** The server that is asked, and one that is not. */
  readonly resource: string
  readonly otherResource: string
  /** The issuer's public keys, as far as they are known. */
  readonly keys: readonly JWK[]
  /** A private key that no server trusts, for that algorithm or the nearest there is. */
  readonly attackerKey: (alg: string) => Promise<{ readonly jwk: JWK; readonly alg: string }>
}

/** What became of the token. Texts are signed as edits are: by the key at hand, or not at all. */
export type Crafted = {
  /** What was done, in one sentence. */
  readonly did: string
} & ({ readonly token: string } | { readonly edited: { readonly header: string; readonly payload: string } })

/** Why it cannot be done with this token, and what to do. */
export interface Unable {
  readonly says: string
  readonly fix: string
}

/** One attack as a change of the token at hand. */
export interface Attack {
  readonly id: string
  readonly name: string
  /** What an attacker hopes for, in a sentence. */
  readonly hopes: string
  /** The example that shows it. */
  readonly scenario: string
  readonly apply: (target: Target) => Promise<Crafted | Unable>
}

export const defineAttack = (attack: Attack): Attack => attack
