import { defineCheck } from '../check'
import { isCutHeader, isOpaque, memberOf } from '../encoding/object-segment'
import { partsOf } from '../encoding/segments'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'

export default defineCheck({
  id: 'format',
  group: 'serialization',
  title: 'It is a JWS in compact serialization',
  failureTitle: 'This is not a signed JWT',
  label: 'a signed JWT',
  demandedBy: 'RFC 7519',
  specs: [rfc(7516, '9'), rfc(7519, '7.2'), rfc(9068, '4')],
  jose: 'compactVerify(token, key)',
  canBeOff: false,
  needs: ['token'],
  reads: ['introspection'],
  provides: ['jws'],
  varies: true,
  http: invalidToken('not a JWT access token'),
  reasons: {
    opaque: () => ({
      says: 'It is opaque, and no JWT: only whoever issued it can say what it means.',
      because:
        'It does not begin with a header, so there are no claims and no signature to check here, dots or not. A server that takes such tokens asks the issuer about each one (RFC 7662) and compares the audience in the reply.',
      fix: 'Use introspection for this token, or have the authorization server issue JWT access tokens: some do once the client asks for this server by resource or audience.',
    }),
    introspected: () => ({
      says: 'This is an opaque token, and the issuer has been asked about it.',
      because: 'It holds no claims of its own. What the issuer answered stands in for them.',
      fix: 'Nothing to do.',
      headline: 'An opaque token, and the issuer was asked',
    }),
    encrypted: () => ({
      says: 'This is an encrypted token (JWE): five parts, readable only with the key it was encrypted for.',
      because:
        'Nothing in it can be judged before it is decrypted; what comes out is usually a signed JWT, and that is what the other steps would read.',
      fix: 'If it was encrypted for this server, decrypt it with its key and judge the JWT inside. An issuer that gave this server no key has written the token for itself: then the client asks for one that is for this server, by its resource or audience, and such tokens are usually signed and not encrypted.',
      description: 'encrypted tokens are not supported',
    }),
    'too-many': ({ found }: { found: string }) => ({
      says: `A signed JWT has three parts; this one has ${found}.`,
      because:
        'Header, claims and signature are separated by two dots. More of them mean that something was added, or that two tokens were pasted together.',
      fix: 'Copy the token again, alone and whole.',
    }),
    shortened: () => ({
      says: 'The token is shown shortened: an ellipsis stands where its middle or end was.',
      because:
        'Consoles, logs and web pages print long values so. No encoding of a token has three dots in a row, and what was left out cannot be guessed.',
      fix: 'Copy the whole token from where it was issued: the value itself is longer than what was printed.',
      headline: 'This is not the whole token',
    }),
    truncated: ({ found }: { found: string }) => ({
      says: `A signed JWT has three parts; this one has ${found}.`,
      because:
        'Header, claims and signature are separated by two dots. Tokens lose their end when a terminal, a log line or a database column cuts them.',
      fix: 'Copy the token again, whole. If it ends in a dot, the signature was cut off on purpose.',
    }),
  },
  run({ facts: { token }, introspection, pass, fail, warn }) {
    const evidence = () => {
      const { length } = token.split('.')
      return { expected: '3 parts: header.claims.signature', found: `${length} part${length === 1 ? '' : 's'}` }
    }
    const at = { in: 'token' } as const
    if (introspection !== null && isOpaque(token)) return warn('introspected', evidence, at)
    // Three parts with an unreadable header are a broken JWT: the steps below say where.
    const jws = partsOf(token)
    if (jws) return pass(evidence, at, { jws })
    const segments = token.split('.')
    const { length } = segments
    // RFC 7516 §9: five parts, and a header that names the content encryption.
    if (length === 5 && memberOf(segments[0] ?? '', 'enc') !== undefined) return fail('encrypted', evidence, at)
    // Before opaque: what is left of a header cannot be read either.
    if (token.includes('...')) return fail('shortened', () => ({ ...evidence(), found: 'an ellipsis' }), at)
    if (isOpaque(token) && !isCutHeader(token)) return fail('opaque', evidence, at)
    return fail(length < 3 ? 'truncated' : 'too-many', evidence, at)
  },
})
