import { createHash } from 'node:crypto'
import { agentCertificate, thiefCertificate } from '@/content/certificates'
import { agentDer, certified, hashed, jkt, proofKey, proved, sha256, thiefDer } from './bound.fixture'
import { ec, type Fits, issuer, now, resource, type Setup, text } from './setup.fixture'

/** A good proof for a POST to the resource, with a request that is another. */
const at = (method: string, url: string): Setup => ({
  ...proved({}),
  bound: (token) => ({ ...proved({}).bound?.(token), method, url }),
})

/** The proof or the certificate is not the one the token is bound to. */
export const bindingFits: Fits = {
  'proof-address': [
    [
      'http behind a proxy',
      { ...proved({}), url: 'http://mcp.example.com/mcp' },
      /sees http:.*behind a proxy that ends TLS\. Most likely the server’s idea/,
    ],
    ['an inner host', { ...proved({}), url: 'http://mcp:8080/mcp' }, /behind a proxy that ends TLS/],
    ['a port', { ...proved({}), url: 'https://mcp.example.com:8443/mcp' }, /another port/],
    ['http in the proof', proved({ htu: 'http://mcp.example.com/mcp' }), /an address behind the proxy/],
    ['an inner host in the proof', proved({ htu: 'http://mcp:8080/mcp' }), /an address behind the proxy/],
    ['a stripped prefix', proved({ htu: 'https://mcp.example.com/tools/mcp' }), /prefix \/tools alone/],
    ['a slash', proved({ htu: `${resource}/` }), /slash at the end alone/],
    ['the case of the path', proved({ htu: 'https://mcp.example.com/MCP' }), /capital letters/],
    ['the origin', proved({ htu: 'https://mcp.example.com' }), /the origin alone/],
    ['the path', proved({ htu: '/mcp' }), /a part of the address/],
    ['the token request’s', proved({ htu: `${issuer}/token`, ath: undefined }), /the one of the token request/],
  ],
  'proof-method': [
    ['small letters', proved({ htm: 'post' }), /htm is post and the method POST/],
    // The stream of MCP is opened at the address that messages are sent to.
    [
      'one proof for all',
      at('GET', resource),
      /for a POST: the client has made one proof and sends it with each of its requests, or/,
    ],
    // highflame-ai/zeroid#272 (2026-08-09)
    [
      'a gateway’s question',
      at('GET', 'http://auth.internal:8080/oauth2/token/verify'),
      /Method and address differ both: .* asks a service about each request/,
    ],
  ],
  'proof-hash': [
    ['hex', hashed((t) => sha256(t, 'hex')), /hash of this very token, in hexadecimal/],
    ['padded', hashed((t) => sha256(t, 'base64')), /standard base64 alphabet/],
    ['hex in base64url', hashed((t) => text(sha256(t, 'hex'))), /of its hexadecimal digits/],
    ['with the scheme', hashed((t) => sha256(`DPoP ${t}`)), /with “DPoP ” in front/],
    ['of the payload', hashed((t) => sha256(t.split('.')[1] ?? '')), /payload alone/],
    ['SHA-512', hashed((t) => createHash('sha512').update(t).digest('base64url')), /by SHA-512 instead of SHA-256/],
  ],
  'proof-time': [['milliseconds', proved({ iat: now * 1000 }), /counted in milliseconds that is now/]],
  'confirmation-place': [
    ['beside cnf', { ...proved({}), claims: { jkt } }, /beside cnf instead of within it/],
    ['the key itself', proved({}, { jwk: proofKey }), /cnf holds the key itself/],
    ['a certificate’s', proved({}, { 'x5t#S256': sha256(agentDer) }), /bound to a certificate/],
  ],
  'key-thumbprint': [
    ['hex', proved({}, { jkt: Buffer.from(jkt, 'base64url').toString('hex') }), /very key, in hexadecimal/],
    [
      'over all members',
      proved({}, { jkt: sha256(JSON.stringify({ ...proofKey, use: 'sig' })) }, { jwk: { ...proofKey, use: 'sig' } }),
      /over all members of the key/,
    ],
    [
      'in another order',
      proved(
        {},
        { jkt: sha256(JSON.stringify({ y: proofKey.y, x: proofKey.x, kty: 'EC', crv: 'P-256' })) },
        {
          jwk: { y: proofKey.y, x: proofKey.x, kty: 'EC', crv: 'P-256' },
        },
      ),
      /in another order/,
    ],
    [
      'over the DER',
      proved({}, { jkt: sha256(ec.publicKey.export({ type: 'spki', format: 'der' })) }),
      /DER instead of its JWK/,
    ],
  ],
  'certificate-text': [
    [
      'percent-encoded',
      certified(sha256(agentDer), encodeURIComponent(agentCertificate)),
      /as nginx passes it on .* It is the one the token is bound to/,
    ],
    ['without its lines', certified(sha256(agentDer), agentDer.toString('base64')), /as Traefik passes it on/],
    [
      'with the name of its field',
      certified(sha256(agentDer), `X-SSL-Client-Cert: ${agentDer.toString('base64')}`),
      /as Traefik passes it on.* It is the one/,
    ],
    ['between colons', certified(sha256(agentDer), `:${agentDer.toString('base64')}:`), /RFC 9440.* It is the one/],
    [
      'as a form is',
      certified(sha256(agentDer), encodeURIComponent(agentCertificate).replaceAll('%20', '+')),
      /with \+ for a blank.* It is the one/,
    ],
    [
      'in X-Forwarded-Client-Cert',
      certified(sha256(agentDer), `By=spiffe://a/b;Cert="${encodeURIComponent(agentCertificate)}";Subject="CN=a"`),
      /the element Cert.* It is the one/,
    ],
    [
      'its hash alone',
      certified(sha256(agentDer), `By=spiffe://a/b;Hash=${sha256(agentDer, 'hex')};Subject="CN=a"`),
      /without the certificate\. The hash is that of/,
    ],
    [
      'another’s hash',
      certified(sha256(agentDer), `Hash=${sha256(thiefDer, 'hex')};URI=spiffe://a/c`),
      /The hash is not that of/,
    ],
    [
      'another, percent-encoded',
      certified(sha256(agentDer), encodeURIComponent(thiefCertificate)),
      /It is not the one the token is bound to/,
    ],
  ],
  'certificate-thumbprint': [
    [
      'over the digits of the other thumbprint',
      certified(sha256(createHash('sha1').update(agentDer).digest('hex').toUpperCase())),
      /the hexadecimal digits of another thumbprint/,
    ],
    ['hex', certified(sha256(agentDer, 'hex')), /very certificate, in hexadecimal/],
    ['SHA-1', certified(createHash('sha1').update(agentDer).digest('base64url')), /by SHA-1/],
    ['over the PEM', certified(sha256(agentCertificate.trim())), /a hash of its PEM text/],
    [
      'of another in the chain',
      certified(sha256(thiefDer), `${agentCertificate}\n${thiefCertificate}`),
      /another certificate of the chain/,
    ],
  ],
}
