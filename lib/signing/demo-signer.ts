import type { JWK } from 'jose'

/** A key of this site that can sign edits. */
export interface DemoSigner {
  readonly name: string
  readonly alg: string
  /** Private JWK, or the secret; fetched with the first edit. */
  readonly key: () => Promise<JWK>
  /** The key the signature is verified with. */
  readonly verifier: JWK
}
