import { methodIn } from './head'
import type { WrittenRequest } from './request/written-request'

/** What a request says of DPoP beside its token. */
export interface SentProof {
  /** The values of its DPoP fields; empty if it has none. */
  readonly proofs: readonly string[]
  /** `null`: the text does not say. */
  readonly method: string | null
}

/** Longest text that is looked through, in characters, and most proofs of one request. */
const longest = 65_536
const mostProofs = 4

const scheme = /authorization["'\\]{0,3}\s{0,8}:\s{0,8}["'`\\]{0,3}dpop /i
const proofField = /(?:^|[\s"'`])dpop["']?\s{0,4}:\s{0,4}["'`]?(e[A-Za-z0-9_.-]{1,16384})/gi

/** `null`: the token came under another scheme, or the text is too long. */
export function proofOf(text: string, request: WrittenRequest | null): SentProof | null {
  if (text.length > longest || !scheme.test(text)) return null
  const proofs = [...text.matchAll(proofField)].slice(0, mostProofs).map(([, proof = '']) => proof)
  return { proofs, method: request?.method ?? methodIn(text) }
}
