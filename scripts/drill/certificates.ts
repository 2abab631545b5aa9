import { createHash, X509Certificate } from 'node:crypto'
import { exportPKCS8, exportSPKI, generateKeyPair } from 'jose'
import type { ClientCertificate } from '@/lib/drill/run'
import { tags, writeDer, writeInteger } from '@/lib/pipeline/encoding/der'
import { fromHex } from '@/lib/pipeline/encoding/hex'

interface OwnCertificate extends ClientCertificate {
  /** PEM of its private key. */
  readonly key: string
}

/** Self-signed certificates of a client and of a thief, for one run (RFC 8705 §2.2). */
export async function makeCertificates(): Promise<{ readonly holder: OwnCertificate; readonly thief: OwnCertificate }> {
  return { holder: await selfSigned('drill-client'), thief: await selfSigned('drill-thief') }
}

const set = 0x31
const utf8 = 0x0c
const ecdsaWithSha256 = () => writeDer(tags.sequence, writeDer(tags.oid, fromHex('2a8648ce3d040302')))
const commonName = () => writeDer(tags.oid, fromHex('550403'))
const time = (text: string) => writeDer(tags.utcTime, new TextEncoder().encode(text))

/** RFC 5280 §4.1, as little as TLS wants: version 1, ECDSA on P-256, good for long. */
async function selfSigned(name: string): Promise<OwnCertificate> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const text = writeDer(utf8, new TextEncoder().encode(name))
  const subject = writeDer(tags.sequence, writeDer(set, writeDer(tags.sequence, commonName(), text)))
  const validity = writeDer(tags.sequence, time('250101000000Z'), time('491231235959Z'))
  const spki = octetsOf(await exportSPKI(publicKey))
  const serial = writeInteger(crypto.getRandomValues(new Uint8Array(8)))
  const toSign = writeDer(tags.sequence, serial, ecdsaWithSha256(), subject, validity, subject, spki)
  const joined = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, toSign))
  const signature = writeDer(tags.sequence, writeInteger(joined.subarray(0, 32)), writeInteger(joined.subarray(32)))
  const bits = writeDer(tags.bits, Uint8Array.of(0), signature)
  const der = writeDer(tags.sequence, toSign, ecdsaWithSha256(), bits)
  return {
    pem: new X509Certificate(der).toString().trim(),
    thumbprint: createHash('sha256').update(der).digest('base64url'),
    key: await exportPKCS8(privateKey),
  }
}

const octetsOf = (pem: string) => new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))
