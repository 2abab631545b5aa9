import { looksLikeJwt } from '../pipeline/encoding/object-segment'
import type { Cause } from './hypothesis'

/** What was sent around a JWT, in the place of the token; `null` if it is none of that. */
export function aroundToken(token: string): Cause | null {
  if (looksLikeJwt(token) && /^[A-Za-z0-9_.-]{1,65536},[ \t]{0,4}(?:bearer|dpop)[ \t]/i.test(token))
    return {
      says: 'Two values stand in one Authorization header, with a comma between them: two places of the client have each set it.',
      fix: 'Set it in one place only: either as the kind of sign-in or as a header of its own.',
    }
  const [, word = '', blank = '', rest = ''] = /^(bearer|dpop|token|jwt)([ :]{0,4})(.*)$/is.exec(token) ?? []
  if (word !== '' && looksLikeJwt(rest))
    return {
      says:
        blank === ''
          ? `The word ${word} stands in front of the token without a blank between them, so it is read as part of it.`
          : /^(?:bearer|dpop)$/i.test(word)
            ? `The word ${word} stands in front of the token once more: the header holds the scheme twice.`
            : `The word ${word} stands between Bearer and the token and is sent along.`,
      fix: 'One of two puts the scheme there: give the client the token alone where it adds Bearer by itself, or the whole value where it does not.',
    }
  if (/^authorization[ \t]{0,4}:/i.test(token) && looksLikeJwt(token.replace(fieldName, '')))
    return {
      says: 'The whole field stands in the place of the token, its name Authorization included: it is written once more around what was given.',
      fix: 'Give the client the token alone where it adds Authorization and Bearer by itself.',
    }
  const bytes = /^b(['"])([^'"]*)\1?$/.exec(token)?.[2] ?? ''
  return looksLikeJwt(bytes)
    ? {
        says: "The token stands between b' and ': it is the way Python shows bytes, sent as text.",
        fix: 'Have the client decode the bytes first: token.decode("ascii").',
      }
    : null
}

const fieldName = /^authorization[ \t]{0,4}:[ \t]{0,4}(?:(?:bearer|dpop)[ \t]{1,4})?/i
