import { sign } from 'node:crypto'
import { writePem } from '../lib/pipeline/encoding/base64'
import { tags, writeDer } from '../lib/pipeline/encoding/der'
import { fromHex } from '../lib/pipeline/encoding/hex'
import type { OwnKey } from './tokens'

const sequence = (...parts: readonly Uint8Array[]) => writeDer(tags.sequence, ...parts)
const oid = (hex: string) => writeDer(tags.oid, fromHex(hex))
const time = (text: string) => writeDer(0x17, Buffer.from(text))

/** A certificate over an RSA key, signed by that key (RFC 5280 §4.1), as PEM. */
export function certificateOf({ publicKey, privateKey }: OwnKey): string {
  const sha256WithRsa = sequence(oid('2a864886f70d01010b'), Uint8Array.of(0x05, 0x00))
  const name = sequence(writeDer(0x31, sequence(oid('550403'), writeDer(0x0c, Buffer.from('login.example.org')))))
  const version3 = writeDer(tags.context0, Uint8Array.of(tags.integer, 1, 2))
  const serial = Uint8Array.of(tags.integer, 1, 1)
  const validity = sequence(time('200101000000Z'), time('491231235959Z'))
  const certified = sequence(
    version3,
    serial,
    sha256WithRsa,
    name,
    validity,
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
  )
  const signature = writeDer(tags.bits, Uint8Array.of(0), sign('sha256', certified, privateKey))
  return writePem('CERTIFICATE', sequence(certified, sha256WithRsa, signature))
}
