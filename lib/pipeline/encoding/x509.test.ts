import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agentCertificate } from '@/content/certificates'
import { derOf } from '../binding/certificate'
import { readSequence, tags, writeDer } from './der'
import { certifiedKey, isPublicKey } from './x509'

const der = derOf(agentCertificate) ?? new Uint8Array()
const parts = readSequence(der) ?? []
const fields = readSequence(parts[0]?.whole ?? new Uint8Array()) ?? []
const joined = (...elements: readonly { readonly whole: Uint8Array }[]) =>
  writeDer(tags.sequence, ...elements.map(({ whole }) => whole))
const pem = (octets: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----${Buffer.from(octets).toString('base64')}-----END CERTIFICATE-----`

it('finds the key of a certificate, which is one', () => {
  const key = certifiedKey(der)
  expect(key && isPublicKey(key.whole)).toBe(true)
})

it.each<[string, Uint8Array]>([
  ['an empty SEQUENCE', writeDer(tags.sequence)],
  ['three empty parts', joined(...Array(3).fill({ whole: writeDer(tags.sequence) }))],
  ['two parts', joined(...parts.slice(0, 2))],
  ['four parts', joined(...parts, ...parts.slice(2))],
  ['a public key', certifiedKey(der)?.whole ?? new Uint8Array()],
  ...fields
    .slice(1, 7)
    .map((_, i): [string, Uint8Array] => [
      `a certificate without its field ${i + 1}`,
      joined({ whole: joined(...fields.filter((__, j) => j !== i + 1)) }, ...parts.slice(1)),
    ]),
])('%s is no certificate', (_, octets) => {
  expect(certifiedKey(octets)).toBeNull()
  expect(derOf(pem(octets))).toBeNull()
})

it('nothing makes it throw, and OpenSSL finds the same key', () => {
  const changed = fc
    .tuple(fc.nat(der.length - 1), fc.nat(255))
    .map(([at, octet]) => Uint8Array.from(der, (o, i) => (i === at ? octet : o)))
  fc.assert(
    fc.property(changed, (octets) => {
      const key = certifiedKey(octets)
      return key === null || readSequence(octets)?.length === 3
    }),
  )
  expect(new X509Certificate(der).publicKey.export({ format: 'der', type: 'spki' })).toEqual(
    Buffer.from(certifiedKey(der)?.whole ?? []),
  )
})
