import { findMember, readObject } from '../pipeline/encoding/json'
import { type Algorithm, algorithmOf, algorithms } from '../pipeline/keys/algorithms'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'

/** Characters of base64url without padding for each length of a whole signature. */
const charactersOf = ({ signatureOctets }: Algorithm) => signatureOctets.map((octets) => Math.ceil((octets * 4) / 3))
const any = [...new Set(algorithms.flatMap(charactersOf))]

/** How long the signature under that header is when nothing of it is missing. */
export function signatureLengths(header: string): readonly number[] {
  const octets = header.length > 4096 ? null : decodeSegment(header)
  const text = octets && decodeUtf8(octets)
  const object = text === null ? null : readObject(text)
  const alg = object === null || typeof object === 'string' ? undefined : findMember(object, 'alg')?.value
  const known = typeof alg === 'string' ? algorithmOf(alg) : undefined
  return known ? charactersOf(known) : any
}
