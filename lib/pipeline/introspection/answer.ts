import { findMember, type JsonMember, type JsonObject, readObject } from '../encoding/json'
import { clip } from '../encoding/visible-text'
import type { Explanation } from '../types'

/**
 * What came back when the issuer was asked: its word on the token, whatever that is; an error in place of one
 * (RFC 7662 §2.3); or what nobody can read as either.
 */
export type IntrospectionAnswer =
  | { readonly kind: 'answer'; readonly claims: JsonObject; readonly active: JsonMember }
  | { readonly kind: 'error' | 'unreadable'; readonly found: string }

export function readAnswer(introspection: string): IntrospectionAnswer {
  const claims = readObject(introspection)
  // Not quoted: what stands there by mistake is most often the token.
  if (typeof claims === 'string')
    return { kind: 'unreadable', found: `${formOf(introspection)}, ${introspection.length} characters` }
  const active = findMember(claims, 'active')
  if (active) return { kind: 'answer', claims, active }
  const error = findMember(claims, 'error')
  return error ? { kind: 'error', found: clip(error.text, 60) } : { kind: 'unreadable', found: withoutActive }
}

const signed = 'no JSON object but a JWT'
const page = 'no JSON object but a web page'
const withoutActive = 'a JSON object without active'

function formOf(answer: string): string {
  const start = answer.slice(0, 200).trimStart()
  if (/^eyJ[\w-]+\./.test(start)) return signed
  return /^<(?:!doctype|html|\?xml)/i.test(start) ? page : 'no JSON object'
}

type Words = (evidence: { found: string }) => Explanation

/** Words for an error, wherever the answer is read. */
export const notAnswered: Words = ({ found }) => ({
  says: `Asked about this token, the issuer answered with the error ${found}. That says nothing about the token.`,
  because:
    'An error means that the question was not answered: the server that asked was not recognised, or the issuer does not answer for tokens of this kind. An answer about the token has the member active.',
  fix: 'Mend the question: the server’s own credentials at the introspection endpoint. An issuer that does not introspect its JWTs need not be asked about them.',
  headline: 'Undecided: the issuer has not answered the question',
})

/**
 * Words for what is neither, wherever it is read. The status is not foretold: the verifiers of the Python SDK and of
 * FastMCP take it for a refusal and answer 401, Spring Security for a fault of its own (spring-security#7902).
 */
export const notReadable: Words = ({ found }) => ({
  says:
    found === withoutActive
      ? 'Asked about this token, the issuer gave an answer without active.'
      : 'Asked about this token, the issuer gave an answer that is not a JSON object.',
  because:
    'An answer about a token is a JSON object with active (RFC 7662 §2.2). This one says neither yes nor no, and no server may take a token on it: some refuse with 401 as if the token were bad, others answer 500.',
  fix: fixOf(found),
  headline: 'Undecided: the issuer’s answer cannot be read',
})

function fixOf(found: string): string {
  if (found === withoutActive)
    return 'Read the answer: it may say why. Look up introspection_endpoint in the issuer’s metadata; some issuers take one kind of token there alone: JWTs, or opaque ones.'
  if (found.startsWith(signed))
    return 'It begins as a signed answer does (RFC 9701). The server verifies it as a token of the issuer; here paste what stands in its claim token_introspection.'
  return found.startsWith(page)
    ? 'It is a web page: the address is not the introspection endpoint, or something in front of it answers. Ask the address that introspection_endpoint of the issuer’s metadata names.'
    : 'Paste the body of the answer, from the first brace to the last.'
}
