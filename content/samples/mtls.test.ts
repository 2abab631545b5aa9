import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { agentCertificate, agentThumbprint, thiefCertificate } from '../certificates'
import { isBoundTo } from './mtls/certificate'

const connectedWith = (pem: string | null) => ({
  getPeerX509Certificate: () => (pem === null ? undefined : new X509Certificate(pem)),
})

test.each([
  ['its own certificate', agentCertificate, { cnf: { 'x5t#S256': agentThumbprint } }, true],
  ['a thief’s certificate', thiefCertificate, { cnf: { 'x5t#S256': agentThumbprint } }, false],
  ['no certificate', null, { cnf: { 'x5t#S256': agentThumbprint } }, false],
  ['a padded thumbprint', agentCertificate, { cnf: { 'x5t#S256': `${agentThumbprint}=` } }, false],
  ['a token bound to a DPoP key', agentCertificate, { cnf: { jkt: 'x' } }, false],
  ['a token bound to nothing', agentCertificate, {}, false],
  ['a cnf that is no object', agentCertificate, { cnf: null }, false],
])('mtls/certificate.ts with %s', (_, pem, claims, bound) => {
  expect(isBoundTo(connectedWith(pem), claims)).toBe(bound)
})
