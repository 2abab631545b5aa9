import type { Attack } from '../attack'
import algNone from './alg-none'
import duplicateAud from './duplicate-aud'
import embeddedJwk from './embedded-jwk'
import hmacPublicKey from './hmac-public-key'
import idToken from './id-token'
import jku from './jku'
import kidPath from './kid-path'
import tampering from './tampering'
import unknownCrit from './unknown-crit'
import zeroSignature from './zero-signature'

/** In the order they are shown: the signature, the keys, the header, the claims. */
export const attacks: readonly Attack[] = [
  algNone,
  hmacPublicKey,
  zeroSignature,
  embeddedJwk,
  jku,
  kidPath,
  unknownCrit,
  tampering,
  duplicateAud,
  idToken,
]
