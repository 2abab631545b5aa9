import { defineCheck } from '../check'
import { algorithmOf } from '../keys/algorithms'
import { verifyRead } from '../keys/jose'
import { decodeSegment } from '../encoding/segments'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { clip } from '../encoding/visible-text'

export default defineCheck({
  id: 'signature',
  group: 'signature',
  title: 'The signature verifies',
  failureTitle: 'The signature does not verify',
  label: 'the signature',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '4'), rfc(7515, '5.2'), rfc(8725, '3.3')],
  jose: 'compactVerify(token, key)',
  canBeOff: false,
  needs: ['token', 'jws', 'key', 'algorithm', 'header'],
  provides: ['verified'],
  slow: true,
  varies: true,
  http: invalidToken('signature invalid'),
  reasons: {
    mismatch: ({ key, shared }: { key: string; shared: boolean }) => ({
      says: shared ? 'This secret did not sign this text.' : `The issuer’s key ${key} did not sign this text.`,
      because: shared
        ? 'Either the issuer signs with another secret, or reads the same text as other bytes, or the token was changed after signing. Nothing it claims can be believed.'
        : 'Either the token was changed after signing, by as little as one character, or another key signed it: somebody else’s, or one that the issuer has exchanged under the same kid. Nothing it claims can be believed.',
      fix: shared
        ? 'Compare the secret with the issuer’s own, byte by byte: as text or decoded from base64, with no line end and no quotes. With a wrong secret every other token fails as well.'
        : 'Get the token again from the authorization server. If you edited a claim, the token must be signed again by its issuer; if the key is not this issuer’s, or an old one, get its key set again. A server does so by itself for a kid it does not know, and not for one whose key was exchanged.',
    }),
    empty: () => ({
      says: 'The signature has been cut off.',
      because: 'The last part is empty, so nobody vouches for the claims.',
      fix: 'Use the whole token. A token shared without its signature is meant to be read, not accepted.',
    }),
    // DER is a byte longer or shorter by chance, so its length stands in the evidence alone.
    'wrong-form': ({ expected }: { expected: string }) => ({
      says: `The signature is not written as this algorithm’s must be, in ${expected}.`,
      because:
        'An ECDSA signature in a JWT is two numbers of fixed length, one after the other. Most crypto libraries give DER instead, which begins with 0x30 and is longer.',
      fix: 'Have the issuer convert the signature: with node:crypto, dsaEncoding ieee-p1363.',
    }),
    refused: ({ message }: { message: string }) => ({
      says: `The signature could not be verified: ${message}.`,
      because: 'The library refused the signature before comparing it, because of its form or the kind of key.',
      fix: 'Check that the key is the issuer’s and of the kind the algorithm needs.',
    }),
  },
  run({ facts: { token, jws, key, algorithm, header }, pass, fail }) {
    const kid = () => (key.jwk.kid === undefined ? undefined : clip(key.jwk.kid, 60))
    const expected = () => `a signature by ${kid() ?? 'the key given'} (${algorithm})`
    const at = { in: 'token' } as const
    if (jws.signature === '')
      return fail('empty', () => ({ expected: expected(), found: 'nothing after the second dot' }), at)
    const read = { token, header, signature: jws.signature }
    return verifyRead(read, key.imported, algorithm).then((refusal) => {
      if (!refusal) return pass(() => ({ expected: expected(), found: 'it verifies' }), at, { verified: true })
      const { code, message } = refusal
      if (code !== 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
        return fail('refused', () => ({ expected: expected(), found: code, message: clip(message, 200) }), at)
      const [octets, needed] = [decodeSegment(jws.signature)?.length ?? 0, ecdsaOctets(algorithm)]
      if (needed !== undefined && octets !== needed)
        return fail('wrong-form', () => ({ expected: `${needed} bytes`, found: `${octets} bytes` }), at)
      const found = 'a signature that does not fit'
      const shared = key.jwk.kty === 'oct'
      return fail('mismatch', () => ({ expected: expected(), found, key: kid() ?? 'you gave', shared }), at)
    })
  },
})

/** Length of an ECDSA signature; `undefined` for other algorithms. */
function ecdsaOctets(algorithm: string): number | undefined {
  const entry = algorithmOf(algorithm)
  return entry?.kty === 'EC' ? entry.signatureOctets[0] : undefined
}
