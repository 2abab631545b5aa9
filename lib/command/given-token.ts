import { createFinder } from '../matrix/find'
import { readSegment } from '../pipeline/encoding/object-segment'
import { memberValue } from '../pipeline/encoding/json'
import { type AskedAddress, recognise } from '../paste/recognise'
import { statusAsSent } from '../paste/sent'
import type { Problem } from './command-line'

/** Longest text that one token is looked for in, in characters. */
export const longestText = 10_000_000

/** A word with fewer characters is taken for no token, not even an opaque one. */
const shortest = 12

export interface GivenToken {
  readonly token: string
  /** A DPoP proof that stood beside it; `null` if none did. */
  readonly proof: string | null
  /** `DPoP` where it was sent so, else `Bearer`. */
  readonly scheme: 'Bearer' | 'DPoP'
  /** What stood around it and was left aside, in words. */
  readonly takenOut: readonly string[]
  /** Status of the answer to the token as it was sent; `null` where it was sent as it should be, or nothing says how. */
  readonly asSent: 400 | 401 | null
  /** Where and how a request under DPoP was sent, as its proof has it; `null`: nothing says that. */
  readonly asked: AskedAddress | null
}

/**
 * The one token in a text: alone, in a header, a curl command, a token response. A DPoP proof beside it is none.
 * @param from what the text came from, as a sentence begins with it
 */
export function tokenIn(text: string, from: string): GivenToken | Problem {
  if (text.length > longestText)
    return {
      says: `${from} holds more than 10 MB: that is a log, and no token. \`deputy-lab matrix FILE\` reads logs.`,
    }
  if (text.includes('\0')) return { says: `${from} is not text: it holds octets of zero.` }
  const alone = text.replace(/^\uFEFF/, '').trim()
  if (alone === '') return { says: `${from} is empty: there is no token in it.` }
  const all = distinctIn(alone)
  const proofs = all.filter(isProof)
  const others = all.filter((token) => !isProof(token))
  const { token, takenOut, sent, dpop, asked = null } = recognise(alone)
  const announced = /access_token|authorization/i.test(alone) && others.includes(token)
  if (others.length > 1 && !announced)
    return {
      says: `${from} holds ${others.length} different tokens. Give one of them, or have all of them judged: \`deputy-lab matrix FILE\`.`,
    }
  if (takenOut.length === 0 && token === alone && (/\s/.test(alone) || alone.length < shortest))
    return { says: `${from} holds no token: nothing in it looks like one.` }
  const scheme = /\bdpop[ \t]{1,4}(?=\S)/i.test(alone.replace(/\bdpop:/gi, '')) ? 'DPoP' : 'Bearer'
  return {
    token,
    proof: proofs[0] ?? null,
    scheme,
    takenOut,
    asSent: sent ? statusAsSent(sent) : null,
    asked: dpop ? asked : null,
  }
}

function distinctIn(text: string): readonly string[] {
  const finder = createFinder()
  const found = [...finder.push(text), ...finder.end()]
  return [...new Set(found.filter(({ kind }) => kind !== 'opaque').map((token) => token.text))]
}

function isProof(token: string): boolean {
  const header = readSegment(token.split('.', 1)[0] ?? '')
  return typeof header !== 'string' && memberValue(header, 'typ') === 'dpop+jwt'
}
