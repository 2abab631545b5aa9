import { absent, type KindRule, refused } from './kind'

const proof = ['dpop', 'proof']
const at = 'resource-server'
const any = [...proof, ...refused, ...absent]
const again = 'Have the client make a new proof for every request, and every retry.'

/** Of the checks of a DPoP proof: names that only such a proof has tell them. */
export const kindsOfProofs: readonly KindRule[] = [
  {
    id: 'dpop-uri',
    about: 'dpop',
    at,
    of: 'htu of the DPoP proof, which is not the address that the server takes itself to be asked at.',
    next: 'Behind a proxy have it pass the host and the scheme, or configure the public address.',
    step: 'dpop-uri',
    scenario: null,
    where: [[['htu'], any]],
  },
  {
    id: 'dpop-method',
    about: 'dpop',
    at,
    of: 'htm of the DPoP proof, which is not the method of the request.',
    next: again,
    step: 'dpop-method',
    scenario: null,
    where: [[['htm'], any]],
  },
  {
    id: 'dpop-hash',
    about: 'dpop',
    at,
    of: 'ath of the DPoP proof: it was made for another access token, or without one.',
    next: 'Have the client put the SHA-256 of the very token it sends into ath.',
    step: 'dpop-hash',
    scenario: null,
    where: [[['ath'], any]],
  },
  {
    id: 'dpop-nonce',
    about: 'dpop',
    at,
    of: 'the nonce of the DPoP proof.',
    next: 'Take the nonce from the DPoP-Nonce header of the answer, and send a new proof with it.',
    step: 'dpop-nonce',
    scenario: 'dpop-nonce-demanded',
    where: [[['nonce'], proof]],
  },
  {
    id: 'dpop-replay',
    about: 'dpop',
    at,
    of: 'a DPoP proof that was seen before.',
    next: again,
    step: 'dpop-replay',
    scenario: 'dpop-replayed',
    where: [[['replay', 'replayed', 'reused', 'jti'], proof]],
  },
  {
    id: 'dpop-time',
    about: 'dpop',
    at,
    of: 'the time of the DPoP proof.',
    next: 'Have the client make the proof just before it sends it, and compare the clocks.',
    step: 'dpop-time',
    scenario: null,
    where: [[proof, ['iat', 'old', 'recent', 'outside', 'future', 'expired', 'active']]],
  },
  {
    id: 'dpop-binding',
    about: 'dpop',
    at,
    of: 'the key of the DPoP proof: the token is bound to another one, or to none.',
    next: 'Have the client sign the proof with the key that it signed in with.',
    step: 'dpop-binding',
    scenario: null,
    where: [
      [['jkt', 'cnf', 'thumbprint', 'confirmation'], any],
      [proof, ['binding'], 3],
      [['bound'], [...proof, 'key'], refused, 5],
    ],
  },
  {
    id: 'dpop-missing',
    about: 'dpop',
    at,
    of: 'a DPoP proof that did not come, or came more than once.',
    next: 'A token that is bound to a key needs the header DPoP beside Authorization: DPoP.',
    step: 'dpop-header',
    scenario: 'dpop-no-proof',
    where: [
      [['dpop'], ['missing', 'without', 'no', 'lacks', 'absent'], 3],
      [['dpop'], ['proof', 'header'], ['required'], 4],
    ],
  },
  {
    id: 'dpop',
    about: 'dpop',
    at,
    of: 'a DPoP proof that was refused, and not of why.',
    next: again,
    step: null,
    scenario: null,
    where: [[['dpop'], refused]],
  },
]
