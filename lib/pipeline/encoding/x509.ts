import { type Der, oidOf, readDer, readSequence, tags } from './der'

const { sequence, integer, bits, context0, utcTime, generalizedTime } = tags

/**
 * The SubjectPublicKeyInfo of a certificate (RFC 5280 §4.1), `null` if these octets are none: three
 * parts, the first with serial, signature, issuer, validity, subject and key in their places. Whether
 * its names and extensions make sense and who signed it is not looked at.
 */
export function certifiedKey(octets: Uint8Array): Der | null {
  const [certified, algorithm, signature, ...more] = readSequence(octets) ?? []
  if (!certified || !isAlgorithm(algorithm) || signature?.tag !== bits || more.length > 0) return null
  const fields = readSequence(certified.whole)
  const [serial, signedWith, issuer, validity, subject, key] = fields?.slice(fields[0]?.tag === context0 ? 1 : 0) ?? []
  if (serial?.tag !== integer || !isAlgorithm(signedWith) || !isTimes(validity)) return null
  return isSequence(issuer) && isSequence(subject) && key && isPublicKey(key.whole) ? key : null
}

/** RFC 5280 §4.1.2.7: an algorithm, and a bit string without a part of an octet. */
export function isPublicKey(octets: Uint8Array): boolean {
  const [algorithm, key, ...more] = readSequence(octets) ?? []
  return isAlgorithm(algorithm) && key?.tag === bits && key.body.length > 1 && key.body[0] === 0 && more.length === 0
}

const isSequence = (element: Der | undefined) => element?.tag === sequence && readDer(element.body) !== null

/** RFC 5280 §4.1.1.2: an OID, and at most one element of parameters. */
function isAlgorithm(element: Der | undefined): boolean {
  const parts = element && readSequence(element.whole)
  return !!parts && parts.length <= 2 && oidOf(parts[0]) !== ''
}

/** RFC 5280 §4.1.2.5: two times. */
function isTimes(element: Der | undefined): boolean {
  const times = element && readSequence(element.whole)
  return times?.length === 2 && times.every(({ tag }) => tag === utcTime || tag === generalizedTime)
}
