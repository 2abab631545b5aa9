import { checkById } from '../pipeline/checks'
import type { Scenario } from '../scenarios/scenario'

/** What it would mean if the server accepted what a careful one refuses. */
export type Weight =
  /** A door: a MUST forbids it, and one plain call of jose refuses it. */
  | { readonly kind: 'must' }
  /** Another spelling of the server's own name, or of its issuer's. */
  | { readonly kind: 'spelling' }
  | { readonly kind: 'advice'; readonly why: string }

/**
 * Refusals of a careful server that a sound one need not make, by check or by check and reason. Each names what makes
 * accepting it no door.
 */
const noDoor: Readonly<Record<string, string>> = {
  type: 'RFC 9068 demands at+jwt of tokens that follow it, and not every issuer’s do.',
  'token-kind': 'Only issuers that write other kinds of tokens with the same audience need it.',
  'required-claims': 'RFC 9068 demands these claims of tokens that follow it, and not every issuer’s do.',
  subject: 'A server that tells nobody apart by sub needs none.',
  'single-credential': 'The rule binds clients. A server that reads one of the two has judged a good token.',
  'b64token/malformed': 'A lenient reader of the header has still judged the token in it.',
  'algorithm/not-allowed': 'The list of algorithms is the server’s own, and the signature was good.',
  'critical/standard': 'Recipients may refuse it; the header says nothing that would not hold anyway.',
  'critical/malformed': 'An empty list names no extension.',
  'expiry/not-a-number': 'Some libraries read the number in the text and keep to it.',
  'not-before/not-a-number': 'Some libraries read the number in the text and keep to it.',
  'key/kid-not-text': 'kid is a hint; the signature was that of a trusted key.',
  'signature/wrong-form': 'The numbers of the signature are right, only their packing is not.',
  'confirmation/malformed': 'No issuer writes it, and nothing in it says whose the token is.',
  'confirmation/unbound': 'The token is bound to nobody: as a bearer token it is good.',
  'dpop-time/lifetime': 'No clause gives a proof an exp; its age is told by iat.',
  'dpop-format/duplicate': 'RFC 7519 lets a reader take the last of two members.',
  'dpop-hash/not-a-hash': 'Compared as octets it is the right one.',
  'dpop-binding/not-a-thumbprint': 'Compared as octets it is the right one.',
  'certificate/not-a-thumbprint': 'Compared as octets it is the right one.',
}

/** What one call of jose cannot know: what a token grants, and who holds it. */
const beyondJose = ['scope', 'binding']

interface Judged {
  readonly decidedBy: string
  readonly reason: string
  /** What plain jose says of the same request. */
  readonly jose: string | null
}

/**
 * What it means that a server lets that scenario in.
 * @param ownName what it names is this server, or the trusted issuer, in another spelling
 * @throws TypeError for a check that there is none of
 */
export function weightOf(scenario: Scenario, { decidedBy, reason, jose }: Judged, ownName: boolean): Weight {
  const check = checkById(decidedBy)
  if (!check) throw new TypeError(`no check ${decidedBy}`)
  if (ownName) return { kind: 'spelling' }
  if (scenario.request?.url?.includes('access_token='))
    return {
      kind: 'advice',
      why: 'The rule binds clients: a token does not belong in an address, which stands in logs.',
    }
  const told = noDoor[`${decidedBy}/${reason}`] ?? noDoor[decidedBy]
  if (told !== undefined) return { kind: 'advice', why: told }
  if (check.demandedBy === 'policy')
    return { kind: 'advice', why: 'No clause demands it of every server; a careful one refuses it.' }
  if (check.lenient?.includes(reason)) return { kind: 'advice', why: 'No server in the field refuses it by itself.' }
  if (decidedBy === 'key' && signedByTrustedKey(scenario))
    return { kind: 'advice', why: 'kid is a hint; the signature was that of a trusted key.' }
  if (jose === 'accepts' && !beyondJose.includes(check.group))
    return { kind: 'advice', why: 'One plain call of jose accepts it too.' }
  return { kind: 'must' }
}

const signedByTrustedKey = ({ token }: Scenario): boolean =>
  token !== null && !token.afterwards && !token.text && ['rsa', 'ec'].includes(token.signedBy ?? 'rsa')
