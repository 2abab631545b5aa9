import type { Check } from '../check'
import type { GroupId } from '../groups'
import algorithm from './algorithm'
import audience from './audience'
import audienceBreadth from './audience-breadth'
import audiencePresence from './audience-presence'
import audienceType from './audience-type'
import authenticationContext from './authentication-context'
import authorization from './authorization'
import b64token from './b64token'
import canonicalEncoding from './canonical-encoding'
import certificate from './certificate'
import charset from './charset'
import confirmation from './confirmation'
import critical from './critical'
import dpopAlgorithm from './dpop-algorithm'
import dpopBinding from './dpop-binding'
import dpopClaims from './dpop-claims'
import dpopFormat from './dpop-format'
import dpopHash from './dpop-hash'
import dpopHeader from './dpop-header'
import dpopKey from './dpop-key'
import dpopMethod from './dpop-method'
import dpopNonce from './dpop-nonce'
import dpopReplay from './dpop-replay'
import dpopSignature from './dpop-signature'
import dpopTime from './dpop-time'
import dpopType from './dpop-type'
import dpopUri from './dpop-uri'
import expiry from './expiry'
import format from './format'
import header from './header'
import headerKeys from './header-keys'
import headerMembers from './header-members'
import introspection from './introspection'
import issuedAt from './issued-at'
import issuer from './issuer'
import issuerTrust from './issuer-trust'
import key from './key'
import maximumAge from './maximum-age'
import notBefore from './not-before'
import origin from './origin'
import passthrough from './passthrough'
import payload from './payload'
import payloadMembers from './payload-members'
import queryToken from './query-token'
import requiredClaims from './required-claims'
import revocation from './revocation'
import scheme from './scheme'
import scope from './scope'
import signature from './signature'
import singleCredential from './single-credential'
import size from './size'
import subject from './subject'
import tokenKind from './token-kind'
import type from './type'

/**
 * The pipeline. Each line's place is a decision: syntax before cryptography, cryptography before
 * claims, audience before time (as jose reports them), and scope last, so that a token that is not
 * authenticated is never answered with 403. No specification fixes an order (RFC 9068 §4).
 */
export const checks = [
  origin, // not a question of credentials, so it is asked before them
  authorization,
  queryToken,
  singleCredential, // before the scheme: which of two headers would be read?
  scheme,
  b64token,
  size, // before parsing, which is what it protects
  format,
  introspection, // an opaque token has no other voucher; what follows reads the issuer's answer
  charset,
  canonicalEncoding,
  header,
  headerMembers, // before any parameter is read: a reader elsewhere may take the other one
  critical, // before alg, as jose: it may change what everything else means
  algorithm,
  type, // early for teaching; jose reports it only after the signature
  payload,
  payloadMembers,
  issuerTrust, // looks the issuer up; believes nothing yet
  headerKeys,
  key,
  signature,
  issuer,
  requiredClaims,
  audiencePresence,
  audienceType,
  audience,
  audienceBreadth,
  expiry,
  notBefore,
  issuedAt,
  maximumAge,
  subject,
  tokenKind, // tells kinds of token apart where typ cannot
  confirmation, // after the kind of token: what it is bound to is only asked of an access token
  dpopHeader, // the checks of RFC 9449 §4.3, in its order
  dpopFormat,
  dpopClaims,
  dpopType,
  dpopAlgorithm,
  dpopKey, // 7 before 6: a key is looked at before it is used
  dpopSignature,
  dpopMethod,
  dpopUri,
  dpopNonce,
  dpopTime,
  dpopHash,
  dpopBinding,
  dpopReplay,
  certificate,
  revocation, // keyed by jti: the text of a token can be respelled
  scope, // 403 only for a token that is otherwise good
  authenticationContext,
  passthrough, // what the server does with the token afterwards
] as const satisfies readonly Check[]

export type CheckId = (typeof checks)[number]['id']

type ReasonsById = {
  readonly [C in (typeof checks)[number] as C['id']]: keyof Awaited<ReturnType<C['body']>>['reasons'] & string
}
/** The reasons of that check. */
export type ReasonOf<Id extends CheckId> = ReasonsById[Id]
/** A check that decides, and one of its own reasons. */
export type CheckReason = {
  readonly [Id in CheckId]: { readonly decidedBy: Id; readonly reason: ReasonOf<Id> }
}[CheckId]

/** `audience`: every reason of the check. `key/unknown-kid`: that one. */
export type CheckOrReason = CheckId | { readonly [Id in CheckId]: `${Id}/${ReasonOf<Id>}` }[CheckId]

/** The ids of a group's checks, in pipeline order. */
export const inGroup = (group: GroupId): readonly CheckId[] =>
  checks.filter((check) => check.group === group).map(({ id }) => id)

const byId: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]))

/** For ids that come from elsewhere: `undefined` for one that no check has. */
export const checkById = (id: string): Check | undefined => byId.get(id)
