import { findMember, type JsonObject } from '../encoding/json'
import type { Explanation } from '../types'

/**
 * The `error` of an introspection answer as it stands there (RFC 7662 §2.3); `null` for an answer that
 * speaks of the token, however badly.
 */
export const introspectionError = (answer: JsonObject): string | null =>
  findMember(answer, 'active') ? null : (findMember(answer, 'error')?.text ?? null)

/** Words for it, wherever the answer is read. */
export const notAnswered = ({ found }: { found: string }): Explanation => ({
  says: `Asked about this token, the issuer answered with the error ${found}. That says nothing about the token.`,
  because:
    'An error means that the question was not answered: the server that asked was not recognised, or the issuer does not answer for tokens of this kind. An answer about the token has the member active.',
  fix: 'Mend the question: the server’s own credentials at the introspection endpoint. An issuer that does not introspect its JWTs need not be asked about them.',
  headline: 'Undecided: the issuer has not answered the question',
})
