import { otherKind } from '../../pipeline/claims/token-kinds'
import { memberValue } from '../../pipeline/encoding/json'
import { isMediaType } from '../../pipeline/encoding/media-type'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis, type Subject } from '../hypothesis'

/** What is done with each kind of token instead. */
const instead: ReadonlyMap<string, readonly [string, string]> = new Map([
  [
    'an ID token',
    [
      'it tells the client who has signed in, and no server may take it',
      'Have the client send access_token of the token response instead of id_token. No setting here helps, and a fresh ID token fails too.',
    ],
  ],
  [
    'a client assertion',
    [
      'a client proves with it who it is, to the authorization server alone',
      'Have the client send access_token of the token response. The assertion goes into client_assertion of the token request.',
    ],
  ],
  [
    'a logout token',
    [
      'the authorization server tells a client with it that a session is over',
      'Have the client send access_token of the token response.',
    ],
  ],
  [
    'a DPoP proof',
    [
      'it goes into the DPoP header, beside the access token',
      'Send the access token in Authorization, and the proof in DPoP.',
    ],
  ],
  [
    'a refresh token',
    [
      'it is for the authorization server alone',
      'Have the client send access_token of the token response. A refresh token that was sent to a server has leaked: have it revoked.',
    ],
  ],
])

/** It is another kind of token than an access token. */
export default defineHypothesis({
  id: 'other-kind',
  speaksTo: [
    'type',
    'required-claims',
    'audience/mismatch',
    'audience-presence',
    'algorithm/symmetric',
    'algorithm/not-allowed',
    'issuer-trust',
  ],
  specs: [rfc(8725, '2.8'), rfc(9068, '4')],
  test(subject) {
    const cause = kindOf(subject)
    return cause && { ...cause, settings: 'none' }
  },
})

function kindOf({ check, header, claims }: Subject): Cause | null {
  if (check === 'type' && header && isMediaType(memberValue(header, 'typ'), 'oauth-id-jag+jwt'))
    return {
      says: 'This is an identity assertion (ID-JAG): an identity provider vouches in it for a user, to the authorization server of this server.',
      fix: 'Have the client present it there, as the assertion of a jwt-bearer grant, and send here the access token that comes of it.',
    }
  const other = claims && otherKind(claims)
  const words = other && instead.get(other.kind)
  if (!words || !claims) return null
  // A refresh token is signed for its issuer's own eyes, and often with a secret.
  if (check === 'issuer-trust' && other.kind !== 'a refresh token') return null
  // Some issuers repeat the client's nonce in access tokens; those grant scopes, an ID token does not.
  if (['scope', 'scp'].some((name) => memberValue(claims, name) !== undefined) && other.claim === 'nonce') return null
  return { says: `By its claim ${other.claim} this is ${other.kind}: ${words[0]}.`, fix: words[1] }
}
