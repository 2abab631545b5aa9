import {
  constants,
  createHash,
  createHmac,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  X509Certificate,
} from 'node:crypto'
import { base64url, calculateJwkThumbprint, type JWK } from 'jose'
import { describe, expect, it, test } from 'vitest'
import { plainRequest } from '../pipeline/http/request'
import type { HttpRequest, Jwk, Policy, TargetServer, ValidationInput } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import { agentCertificate, thiefCertificate } from '@/content/certificates'
import { servers } from '@/content/servers'
import { diagnose } from './diagnose'
import { hypotheses } from './hypotheses'
import { mostAttempts, subjectOf } from './subject'

const now = 1_795_650_000
const resource = 'https://mcp.example.com/mcp'
const issuer = 'https://login.example.com'
const application = 'cccccccc-4444-5555-6666-dddddddddddd'
const strict = servers[0].policy

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
/** A key whose coordinates are spelled otherwise in the standard alphabet: about half of all keys are. */
let ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
while (!/[-_]/.test(ec.publicKey.export({ format: 'jwk' }).x ?? ''))
  ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwkOf = ({ publicKey }: { publicKey: KeyObject }, more: object = {}): Jwk => ({
  ...(publicKey.export({ format: 'jwk' }) as JWK & { kty: string }),
  ...more,
})

const text = (value: unknown) => base64url.encode(typeof value === 'string' ? value : JSON.stringify(value))
const good = {
  iss: issuer,
  aud: resource,
  sub: 'u',
  client_id: 'c',
  jti: 'j',
  iat: now - 60,
  exp: now + 600,
  scope: 'read',
}

interface Setup {
  readonly header?: object
  readonly claims?: object
  /** In place of the good claims, in their order. */
  readonly exactly?: object
  readonly keys?: readonly Jwk[]
  readonly policy?: Partial<Policy>
  readonly server?: Partial<TargetServer>
  /** The signature over this text; the signing input if it says nothing else. */
  readonly sign?: (input: string) => Uint8Array
  readonly token?: (token: string) => string
  readonly url?: string
  readonly authorization?: readonly string[]
  /** Beside the token, which then comes under DPoP if there is a proof. */
  readonly bound?: (token: string) => Partial<HttpRequest>
}

const byRsa =
  (key = rsa.privateKey) =>
  (input: string) =>
    createSign('sha256').update(input).sign(key)
const byEc = (input: string) =>
  createSign('sha256').update(input).sign({ key: ec.privateKey, dsaEncoding: 'ieee-p1363' })
const bySecret = (secret: Buffer | string) => (input: string) => createHmac('sha256', secret).update(input).digest()

const judged = new WeakMap<Setup, ReturnType<typeof judge>>()
/** Each setup is looked into once. */
function found(setup: Setup) {
  const known = judged.get(setup) ?? judge(setup)
  judged.set(setup, known)
  return known
}

async function judge(setup: Setup) {
  const header = { alg: 'RS256', typ: 'at+jwt', kid: 'k1', ...setup.header }
  const claims = setup.exactly ?? { ...good, ...setup.claims }
  const input = `${text(header)}.${text(claims)}`
  const made = `${input}.${base64url.encode((setup.sign ?? byRsa())(input))}`
  const token = setup.token?.(made) ?? made
  const keys = setup.keys ?? [jwkOf(rsa, { kid: 'k1' })]
  const server: TargetServer = {
    id: 'mine',
    name: 'My server',
    resource,
    issuers: [{ issuer, keys: { keys } }],
    policy: { ...strict, requiredScopes: ['read'], algorithms: ['RS256', 'ES256', 'HS256', 'PS256'], ...setup.policy },
    ...setup.server,
  }
  const more = setup.bound?.(token)
  const scheme = more?.dpop ? 'DPoP' : 'Bearer'
  const request = plainRequest(setup.url ?? resource, {
    authorization: setup.authorization ?? [`${scheme} ${token}`],
    ...more,
  })
  const given: ValidationInput = { request, server, now }
  const report = await validate(given)
  return { cause: await diagnose(given), verdict: report.verdict }
}

const secretText = 'eXLedTzAMRVYLOEs0EKXwwaBXJ+kOU9tQ7+8xr6rJx+3E2aiUFEhyCm2c9ovXUVd'
const secretKey = (secret: string): Jwk => ({ kty: 'oct', k: text(secret) })
const hs = { header: { alg: 'HS256', kid: undefined }, keys: [secretKey(secretText)] }
const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string
const respelled = (k: Jwk, names: readonly ('n' | 'x' | 'y')[]): Jwk =>
  Object.fromEntries(
    Object.entries(k).map(([n, v]) => [
      n,
      names.includes(n as 'n') ? `${String(v).replaceAll('-', '+').replaceAll('_', '/')}=` : v,
    ]),
  ) as unknown as Jwk

const clusterTrusted = {
  issuers: [{ issuer: 'https://kubernetes.default.svc', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }],
}
/** A token whose part something wrote anew after it was signed. */
const rewritten =
  (part: 0 | 1, write: (object: Record<string, unknown>) => string) =>
  (token: string): string =>
    token
      .split('.')
      .map((p, i) => (i === part ? text(write(JSON.parse(Buffer.from(p, 'base64url').toString()))) : p))
      .join('.')
/** With the members in the order of these names, or of their places. */
const ordered =
  (...order: readonly (string | number)[]) =>
  (object: Record<string, unknown>) => {
    const names = Object.keys(object)
    return JSON.stringify(
      Object.fromEntries(order.map((n) => (typeof n === 'number' ? (names[n] ?? '') : n)).map((n) => [n, object[n]])),
    )
  }
/** The good claims in this order, `nbf` among them. */
const claimsInOrder = (names: readonly string[]) => {
  const all: Record<string, unknown> = { ...good, nbf: good.iat }
  return Object.fromEntries(names.map((name) => [name, all[name]]))
}
const few = {
  policy: { requiredClaims: [], off: ['subject'] as never },
  claims: { jti: undefined, client_id: undefined },
}

const proofKey = jwkOf(ec) as JWK
const jkt = await calculateJwkThumbprint(proofKey)
const sha256 = (of: string | Buffer, as: 'hex' | 'base64' | 'base64url' = 'base64url') =>
  createHash('sha256').update(of).digest(as)
/** A token bound to the key of a proof, and a proof that differs from the good one by these. */
const proved = (
  claims: object,
  cnf: object = { jkt },
  header: object = {},
  sign: (input: string) => Uint8Array = byEc,
): Setup => ({
  claims: { cnf },
  bound: (token) => {
    const of = { jti: 'p', htm: 'POST', htu: resource, iat: now - 1, ath: sha256(token), ...claims }
    const input = `${text({ typ: 'dpop+jwt', alg: 'ES256', jwk: proofKey, ...header })}.${text(of)}`
    return { dpop: [`${input}.${base64url.encode(sign(input))}`] }
  },
})
const hashed = (ath: (token: string) => string): Setup => ({
  ...proved({}),
  bound: (token) => proved({ ath: ath(token) }).bound?.(token) ?? {},
})
const certified = (thumbprint: string, pem = agentCertificate): Setup => ({
  claims: { cnf: { 'x5t#S256': thumbprint } },
  bound: () => ({ clientCertificate: pem }),
})
const agentDer = new X509Certificate(agentCertificate).raw
const thiefDer = new X509Certificate(thiefCertificate).raw

/** What each hypothesis must find, and say a word of. */
const fits: Record<string, readonly (readonly [string, Setup, RegExp])[]> = {
  'microsoft-api': [
    [
      'a nonce in the header',
      {
        header: { nonce: 'n', typ: 'JWT' },
        claims: { iss: 'https://sts.windows.net/t/', aud: 'https://graph.microsoft.com' },
      },
      /only Graph can verify it/,
    ],
    [
      'Azure Resource Manager, by its address with a slash',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://sts.windows.net/t/', aud: 'https://management.core.windows.net/' },
      },
      /for Azure Resource Manager \(aud https:\/\/management\.core\.windows\.net\/\)/,
    ],
    ['Azure DevOps', { claims: { aud: '499b84ac-1321-427f-aa17-267ca6975798' } }, /for Azure DevOps/],
    [
      'Key Vault, by its application id',
      { claims: { aud: 'CFA8B339-82a2-471a-a3c9-0fc0be7a4093' } },
      /Azure Key Vault/,
    ],
    ['its application id', { claims: { aud: '00000003-0000-0000-c000-000000000000' } }, /Microsoft Graph/],
  ],
  'cluster-token': [
    [
      'the API server’s',
      {
        claims: { iss: 'https://kubernetes.default.svc', aud: ['https://kubernetes.default.svc'], 'kubernetes.io': {} },
        server: clusterTrusted,
      },
      /call the cluster as the pod/,
    ],
    ['to be exchanged at a cloud', { claims: { aud: ['sts.amazonaws.com'], 'kubernetes.io': {} } }, /exchanged at AWS/],
  ],
  'encoded-whole': [
    ['as in a Secret', { token: (t) => Buffer.from(t).toString('base64') }, /base64 once more/],
    ['lower-cased', { token: (t) => t.toLowerCase() }, /small letters throughout/],
  ],
  'token-in-query': [
    [
      'under any name',
      { authorization: [], url: `${resource}?token=${text({ alg: 'RS256' })}.e30.c2ln` },
      /as token\./,
    ],
    ['opaque, as access_token', { authorization: [], url: `${resource}?access_token=abc` }, /as access_token\./],
  ],
  'issuer-own-token': [
    [
      'a session of a web framework',
      { token: () => `${text({ alg: 'dir', enc: 'A256GCM' })}..aaaa.bbbb.cccc` },
      /session cookies of web frameworks/,
    ],
    [
      'alg dir without a key',
      { token: () => `${text({ alg: 'dir', enc: 'A256GCM', iss: 'https://t.auth0.example.com/' })}..aaaa.bbbb.cccc` },
      /keeps for itself/,
    ],
  ],
  'entra-version': [
    [
      'v1.0 at a server that trusts v2.0',
      {
        claims: { iss: 'https://sts.windows.net/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/' },
        server: {
          issuers: [
            { issuer: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0', keys: null },
          ],
        },
      },
      /v1\.0 token.*v2\.0 issuer/,
    ],
  ],
  'other-kind': [
    ['an ID token', { header: { typ: 'JWT' }, claims: { nonce: 'n', scope: undefined } }, /an ID token/],
    ['a client assertion', { header: { typ: 'JWT' }, claims: { iss: issuer, sub: issuer } }, /a client assertion/],
    [
      'a custom token of Firebase',
      {
        header: { typ: 'JWT' },
        claims: {
          iss: issuer,
          sub: issuer,
          aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
        },
      },
      /a custom token of Firebase/,
    ],
    [
      'the anon key of Supabase',
      { header: { alg: 'HS256' }, sign: bySecret(secretText), claims: { iss: 'supabase', role: 'anon' } },
      /the anon key of a Supabase project/,
    ],
    ['a refresh token', { header: { typ: 'JWT' }, claims: { typ: 'Refresh' } }, /a refresh token/],
    [
      'a session of WorkOS',
      { header: { typ: 'JWT' }, claims: { iss: 'https://api.workos.com', aud: undefined, sid: 'session_1' } },
      /a session token of WorkOS AuthKit/,
    ],
    [
      'a session of Descope',
      { header: { typ: 'JWT' }, claims: { iss: 'P2abc', aud: undefined, drn: 'DS' } },
      /a session token of Descope/,
    ],
  ],
  'entra-application-uri': [
    [
      'its URI for its number',
      { claims: { aud: `api://${application}` }, policy: { otherNames: [application] } },
      /one application/,
    ],
    [
      'its number for its URI',
      { claims: { aud: application }, policy: { otherNames: [`api://${application}`] } },
      /a v2\.0 token carries its number/,
    ],
  ],
  'userinfo-audience': [
    [
      'Auth0’s Management API',
      {
        claims: { iss: `${issuer}/`, aud: `${issuer}/api/v2/` },
        server: { issuers: [{ issuer: `${issuer}/`, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /the Management API of this Auth0 tenant/,
    ],
    ['the token endpoint', { claims: { aud: `${issuer}/oauth/token` } }, /is the token endpoint of the issuer/],
    ['Auth0’s', { claims: { aud: `${issuer}/userinfo` } }, /nobody asked for an API/],
  ],
  'api-key': [
    ['GitHub’s', { token: () => `github_pat_${'a'.repeat(40)}` }, /a personal access token of GitHub/],
    ['GitLab’s', { token: () => `glpat-${'a'.repeat(20)}` }, /GitLab/],
    ['Supabase’s', { token: () => `sb_secret_${'a'.repeat(20)}` }, /Supabase/],
    ['Google’s, to refresh', { token: () => `1//0g${'a'.repeat(30)}` }, /a refresh token of Google/],
  ],
  placeholder: [
    ['the scheme alone', { token: () => 'Authorization: Bearer' }, /no token behind it/],
    ['in an argument', { token: () => `"--header", "Authorization:\${AUTH}"` }, /the name of a variable/],
    ['nothing', { authorization: ['Bearer undefined'] }, /undefined stands where the token belongs/],
    ['an object', { authorization: ['Bearer [object Object]'] }, /a value that is not there/],
    ['a variable', { authorization: [`Bearer \${MCP_TOKEN}`] }, /the name of a variable/],
    ['a template', { authorization: ['Bearer {{access_token}}'] }, /the name of a variable/],
    ['an example', { authorization: ['Bearer YOUR_ACCESS_TOKEN'] }, /placeholder of an example/],
    ['in a command', { token: () => 'curl -H "Authorization: Bearer $TOKEN" https://x' }, /the name of a variable/],
  ],
  'other-credential': [
    ['two values', { token: (t) => `${t}, Bearer ${t}` }, /Two values stand in one/],
    ['the scheme twice', { token: (t) => `Bearer ${t}` }, /holds the scheme twice/],
    ['the scheme without a blank', { token: (t) => `Bearer${t}` }, /without a blank between/],
    ['Python’s bytes', { token: (t) => `b'${t}'` }, /the way Python shows bytes/],
    ['the claims', { token: () => JSON.stringify(good) }, /the claims of a token, decoded/],
    [
      'a JWS in JSON',
      { token: () => '{"payload":"e30","protected":"e30","signature":"YQ"}' },
      /a JWS in its JSON form/,
    ],
    ['an error', { token: () => '{"error":"invalid_grant"}' }, /the error answer/],
    ['a code', { token: () => 'https://app.example.com/cb?code=abc&state=x' }, /an authorization code/],
    ['a name and a password', { token: () => 'Authorization: Basic YTpi' }, /Basic credentials/],
    ['a PASETO', { token: () => 'v4.public.eyJzdWIiOiJ4In0aaaaaaaaaaaa' }, /a PASETO/],
    ['Salesforce’s', { token: () => `00D50000000IZ3Z!${'A'.repeat(40)}` }, /an access token of Salesforce/],
    [
      'SAML',
      { token: () => Buffer.from(`<saml:Assertion xmlns:saml="urn:x">${'x'.repeat(40)}`).toString('base64') },
      /a SAML document/,
    ],
  ],
  'other-scheme': [
    ['none', { authorization: [`${text({ alg: 'RS256' })}.e30.c2ln`] }, /with no scheme in front/],
    ['Token', { authorization: [`Token ${text({ alg: 'RS256' })}.e30.c2ln`] }, /under Token, which this server/],
    ['a colon', { authorization: [`Bearer:${text({ alg: 'RS256' })}.e30.c2ln`] }, /under Bearer:, which/],
  ],
  'client-audience': [
    ['client_id', { claims: { aud: 'c' } }, /aud is c, the client itself \(client_id\): no server was asked for/],
    ['azp, in a list', { claims: { client_id: undefined, azp: 'app', aud: ['app'] }, policy: few.policy }, /\(azp\)/],
  ],
  'refresh-token': [
    ['Auth0’s', { token: () => `v1.M${'a'.repeat(40)}` }, /like a refresh token of Auth0/],
    ['Entra’s', { token: () => `0.AXoA${'a'.repeat(60)}.AgABAwEAAAB${'b'.repeat(60)}` }, /of Entra ID/],
  ],
  'signature-form': [
    [
      'hexadecimal',
      { token: (t) => t.replace(/[^.]*$/, (s) => Buffer.from(s, 'base64url').toString('hex')) },
      /read as hexadecimal digits\./,
    ],
    [
      'hexadecimal in base64url, as PHP’s hash_hmac makes it',
      { ...hs, sign: (input) => Buffer.from(createHmac('sha256', secretText).update(input).digest('hex')) },
      /hexadecimal digits that were encoded in base64url/,
    ],
    ['encoded twice', { token: (t) => t.replace(/[^.]*$/, (s) => text(s)) }, /encoded once more/],
    [
      'over a digest, as a key service makes it',
      { sign: (input) => byRsa()(createHash('sha256').update(input).digest() as never) },
      /over the SHA-256 of the text instead/,
    ],
  ],
  'salt-length': [
    [
      'as long as it can be, Go’s default',
      {
        header: { alg: 'PS256' },
        sign: (input) =>
          createSign('sha256').update(input).sign({
            key: rsa.privateKey,
            padding: constants.RSA_PKCS1_PSS_PADDING,
            saltLength: constants.RSA_PSS_SALTLEN_MAX_SIGN,
          }),
      },
      /one of 222 octets, and PS256 has one of 32/,
    ],
  ],
  'audience-text': [
    ['the end of a scope', { claims: { aud: `${resource}/.default` } }, /with \/\.default behind it/],
    ['words with commas', { claims: { aud: `account,${resource}` } }, /one of the words in aud/],
    ['the JSON of a list', { claims: { aud: JSON.stringify([resource]) } }, /one of the words in aud/],
    ['quotes', { claims: { aud: `"${resource}"` } }, /with quotes around it/],
    ['a line end', { claims: { aud: `${resource}\n` } }, /with white space around it/],
    ['percent-encoded', { claims: { aud: encodeURIComponent(resource) } }, /still percent-encoded/],
    [
      'the address of its metadata',
      { claims: { aud: 'https://mcp.example.com/.well-known/oauth-protected-resource/mcp' } },
      /the address of this server’s metadata/,
    ],
    ['quotes here', { server: { resource: `"${resource}"` } }, /own name has quotes/],
    ['several names here', { server: { resource: `${resource},https://b.example.com` } }, /several names in it/],
    ['a value that was not there', { claims: { aud: 'undefined' } }, /a value that is not there/],
    ['an example’s', { claims: { aud: 'YOUR_API_IDENTIFIER' } }, /placeholder of an example/],
  ],
  'audience-elsewhere': [
    ['in resource', { claims: { aud: 'c', resource } }, /The claim resource names this server/],
    ['in audience, with no aud', { claims: { aud: undefined, audience: [resource] } }, /The claim audience names/],
  ],
  'other-family': [
    [
      'the public key as the secret',
      { header: { alg: 'HS256' }, sign: bySecret(pem), policy: { algorithms: ['RS256'] } },
      /the classic forgery/,
    ],
    [
      'a secret at a server of key pairs',
      { header: { alg: 'HS256' }, sign: bySecret(secretText), policy: { algorithms: ['RS256'] } },
      /signs with a shared secret still: its published keys have nothing to do with it/,
    ],
    [
      'a key pair at a server of a secret',
      { keys: [secretKey(secretText)], policy: { algorithms: ['HS256'] } },
      /signed with a key pair, the key k1; this server is set up for a shared secret/,
    ],
    [
      'an algorithm that is not on the list',
      { header: { alg: 'ES256' }, sign: byEc, keys: [jwkOf(ec, { kid: 'k1' })], policy: { algorithms: ['RS256'] } },
      /verifies with the key k1; only the list/,
    ],
  ],
  'infrastructure-token': [
    [
      'a load balancer’s, padded',
      {
        header: { alg: 'ES256', signer: 'arn:aws:elasticloadbalancing:eu-central-1:1:loadbalancer/app/a/1' },
        keys: [jwkOf(ec, { kid: 'k1' })],
        sign: byEc,
        token: (t) =>
          t
            .split('.')
            .map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '='))
            .join('.'),
      },
      /AWS load balancer has signed this/,
    ],
    [
      'a load balancer’s, without its padding',
      {
        header: { typ: 'JWT', signer: 'arn:aws:elasticloadbalancing:eu-central-1:1:loadbalancer/app/a/1' },
        sign: (input) =>
          byRsa()(
            input
              .split('.')
              .map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '='))
              .join('.'),
          ),
      },
      /which a JWT never has/,
    ],
    [
      'of Identity-Aware Proxy',
      {
        header: { typ: 'JWT' },
        claims: { iss: 'https://cloud.google.com/iap', aud: '/projects/1/global/backendServices/2' },
      },
      /Identity-Aware Proxy/,
    ],
    ['a JWT-SVID', { header: { typ: 'JWT' }, claims: { sub: 'spiffe://example.org/issues' } }, /JWT-SVID/],
  ],
  'origin-audience': [
    [
      'the origin in the token',
      { claims: { aud: 'https://mcp.example.com' } },
      /the origin of this server, without the path/,
    ],
    ['with a slash', { claims: { aud: 'https://mcp.example.com/' } }, /the origin of this server, without the path/],
    ['the origin here', { server: { resource: 'https://mcp.example.com' } }, /goes by its origin alone/],
  ],
  'proof-address': [
    [
      'http behind a proxy',
      { ...proved({}), url: 'http://mcp.example.com/mcp' },
      /sees http:.*behind a proxy that ends TLS\. Most likely the server’s idea/,
    ],
    ['an inner host', { ...proved({}), url: 'http://mcp:8080/mcp' }, /behind a proxy that ends TLS/],
    ['a port', { ...proved({}), url: 'https://mcp.example.com:8443/mcp' }, /another port/],
    ['a stripped prefix', proved({ htu: 'https://mcp.example.com/tools/mcp' }), /prefix \/tools alone/],
    ['a slash', proved({ htu: `${resource}/` }), /slash at the end alone/],
    ['the case of the path', proved({ htu: 'https://mcp.example.com/MCP' }), /capital letters/],
    ['the origin', proved({ htu: 'https://mcp.example.com' }), /the origin alone/],
    ['the path', proved({ htu: '/mcp' }), /a part of the address/],
    ['the token request’s', proved({ htu: `${issuer}/token`, ath: undefined }), /the one of the token request/],
  ],
  'proof-method': [['small letters', proved({ htm: 'post' }), /htm is post and the method POST/]],
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
  'okta-server': [
    [
      'the org’s for a custom one',
      { server: { issuers: [{ issuer: `${issuer}/oauth2/default`, keys: null }] } },
      /from the org authorization server/,
    ],
    [
      'a custom one for the org’s',
      { claims: { iss: `${issuer}/oauth2/default` } },
      /from the custom authorization server/,
    ],
  ],
  'inner-issuer': [
    [
      'two inner names',
      {
        claims: { iss: 'http://localhost:8080/realms/a' },
        server: { issuers: [{ issuer: 'http://host.docker.internal:8080/realms/a', keys: null }] },
      },
      /two of its inner addresses.*localhost is another machine inside a container/,
    ],
    [
      'a service with and without its domain',
      {
        claims: { iss: 'http://keycloak:8080/realms/a' },
        server: { issuers: [{ issuer: 'http://keycloak.iam.svc:8080/realms/a', keys: null }] },
      },
      /two of its inner addresses/,
    ],
    [
      'another port and a prefix',
      {
        claims: { iss: 'https://sso.example.com/auth/realms/a' },
        server: { issuers: [{ issuer: 'http://keycloak:8080/realms/a', keys: null }] },
      },
      /its inner and by its public/,
    ],
    ['http in the token', { claims: { iss: 'http://login.example.com' } }, /http behind a proxy/],
    ['a container’s name', { claims: { iss: 'http://keycloak:8080' } }, /its inner and by its public/],
    [
      'a container’s name here',
      { server: { issuers: [{ issuer: 'http://keycloak:8080', keys: null }] } },
      /its inner and by its public/,
    ],
  ],
  'other-realm': [
    [
      'a tenant by its domain',
      {
        claims: { iss: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0' },
        server: { issuers: [{ issuer: 'https://login.microsoftonline.com/acme.onmicrosoft.com/v2.0', keys: null }] },
      },
      /number into iss, never its domain/,
    ],
    [
      'a realm',
      {
        claims: { iss: `${issuer}/realms/blue` },
        server: { issuers: [{ issuer: `${issuer}/realms/red`, keys: null }] },
      },
      /the token is of blue, this server trusts red/,
    ],
  ],
  'shared-secret-encoding': [
    [
      'hashed first',
      { ...hs, sign: bySecret(createHash('sha256').update(secretText).digest()) },
      /the SHA-256 hash of this secret:/,
    ],
    [
      'hashed first, in hexadecimal',
      { ...hs, sign: bySecret(createHash('sha512').update(secretText).digest('hex')) },
      /the SHA-512 hash of this secret, written in hexadecimal/,
    ],
    ['base64', { ...hs, sign: bySecret(Buffer.from(secretText, 'base64')) }, /decoded from base64/],
    [
      'hex',
      { ...hs, keys: [secretKey('0f'.repeat(32))], sign: bySecret(Buffer.from('0f'.repeat(32), 'hex')) },
      /decoded from hex/,
    ],
    ['a line end on the other side', { ...hs, sign: bySecret(`${secretText}\n`) }, /line end/],
    ['quotes here', { ...hs, keys: [secretKey(`"${secretText}"`)], sign: bySecret(secretText) }, /quotes around/],
    [
      'hex with a mark',
      { ...hs, keys: [secretKey(`0x${'0f'.repeat(32)}`)], sign: bySecret(Buffer.from('0f'.repeat(32), 'hex')) },
      /decoded from hex/,
    ],
    [
      'the line of a settings file',
      { ...hs, keys: [secretKey(`JWT_SECRET=${secretText}`)], sign: bySecret(secretText) },
      /without the name/,
    ],
    [
      'base64 with a mark',
      { ...hs, keys: [secretKey(`base64:${secretText}`)], sign: bySecret(Buffer.from(secretText, 'base64')) },
      /decoded from base64/,
    ],
    ['a line end of Windows on the other side', { ...hs, sign: bySecret(`${secretText}\r\n`) }, /line end/],
    [
      'a JWK whose k was not encoded',
      {
        ...hs,
        keys: [{ kty: 'oct', k: 'eXLedTzAMRVYLOEs0EKXwwaBXJ_kOU9tQ7' }],
        sign: bySecret('eXLedTzAMRVYLOEs0EKXwwaBXJ_kOU9tQ7'),
      },
      /text of k itself/,
    ],
    [
      'escapes',
      { ...hs, keys: [secretKey(`${secretText}\\n`)], sign: bySecret(`${secretText}\n`) },
      /escapes in it .* are undone/,
    ],
    [
      'percent-encoded',
      { ...hs, keys: [secretKey(encodeURIComponent(secretText))], sign: bySecret(secretText) },
      /percent-encoding is undone/,
    ],
    [
      'base64 twice',
      {
        ...hs,
        keys: [secretKey(Buffer.from(Buffer.from('s'.repeat(40)).toString('base64')).toString('base64'))],
        sign: bySecret('s'.repeat(40)),
      },
      /decoded from base64 twice/,
    ],
    [
      'leniently decoded',
      {
        ...hs,
        keys: [secretKey(`my!${'secret'.repeat(8)}`)],
        sign: bySecret(Buffer.from(`my${'secret'.repeat(8)}`, 'base64')),
      },
      /as lenient decoders do/,
    ],
    ['capitals', { ...hs, sign: bySecret(secretText.toUpperCase()) }, /in other capitals/],
    ['UTF-16', { ...hs, sign: bySecret(Buffer.from(secretText, 'utf16le')) }, /UTF-16 instead of UTF-8/],
    ['blanks here', { ...hs, keys: [secretKey(` ${secretText}\n`)], sign: bySecret(secretText) }, /white space/],
  ],
  'der-signature': [
    [
      'of a proof',
      proved({}, { jkt }, {}, (input) => createSign('sha256').update(input).sign(ec.privateKey)),
      /The proof’s signature is right and in the wrong form/,
    ],
    [
      'node’s default form',
      {
        header: { alg: 'ES256' },
        keys: [jwkOf(ec, { kid: 'k1' })],
        sign: (input) => createSign('sha256').update(input).sign(ec.privateKey),
      },
      /wrong form/,
    ],
  ],
  'null-kid': [
    [
      'kid null beside a kid in the token',
      { keys: [jwkOf(rsa, { kid: null }), jwkOf(otherRsa, { kid: 'k2' })] },
      /kid null/,
    ],
  ],
  'kid-spelling': [['other case', { keys: [jwkOf(rsa, { kid: 'K1' })] }, /only the spelling/]],
  'other-key': [
    [
      'named by x5t',
      { header: { kid: undefined, x5t: 'a' }, keys: [jwkOf(otherRsa, { kid: 'b' }), jwkOf(rsa, { kid: 'a' })] },
      /names in x5t of its header and not as kid/,
    ],
    [
      'named in a claim',
      {
        header: { kid: undefined },
        claims: { kid: 'a' },
        keys: [jwkOf(otherRsa, { kid: 'b' }), jwkOf(rsa, { kid: 'a' })],
      },
      /names in a claim and not as kid/,
    ],
    [
      'another of the set',
      { keys: [jwkOf(otherRsa, { kid: 'k1' }), jwkOf(rsa, { kid: 'k9' })] },
      /the key k9 of the set/,
    ],
    ['published to encrypt', { keys: [jwkOf(rsa, { kid: 'k1', use: 'enc' })] }, /for another purpose/],
    ['published for another algorithm', { keys: [jwkOf(rsa, { kid: 'k1', alg: 'RS512' })] }, /for RS512 alone/],
    [
      'of another issuer',
      {
        server: {
          issuers: [
            { issuer, keys: { keys: [jwkOf(otherRsa, { kid: 'k1' })] } },
            { issuer: 'https://b.example.com', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } },
          ],
        },
      },
      /another issuer/,
    ],
  ],
  'other-algorithm': [
    ['RS512', { sign: (input) => createSign('sha512').update(input).sign(rsa.privateKey) }, /verifies as RS512/],
  ],
  'key-members': [
    [
      'n in hexadecimal',
      { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), n: Buffer.from(String(jwkOf(rsa).n), 'base64url').toString('hex') }] },
      /hexadecimal/,
    ],
    [
      'n encoded twice',
      { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), n: text(String(jwkOf(rsa).n)) }] },
      /base64 of base64/,
    ],
    ['e in digits', { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), e: '65537' }] }, /written number/],
    [
      'x and y swapped',
      {
        header: { alg: 'ES256' },
        sign: byEc,
        keys: [{ ...jwkOf(ec, { kid: 'k1' }), x: jwkOf(ec).y as string, y: jwkOf(ec).x as string }],
      },
      /swapped/,
    ],
    [
      'a PEM as modulus',
      { keys: [{ ...jwkOf(rsa, { kid: 'k1' }), n: Buffer.from(pem).toString('base64url') }] },
      /no modulus/,
    ],
    [
      'numbers in the standard alphabet',
      { header: { alg: 'ES256' }, sign: byEc, keys: [respelled(jwkOf(ec, { kid: 'k1' }), ['x', 'y'])] },
      /standard base64 alphabet/,
    ],
  ],
  'cut-short': [
    ['the front is gone', { token: (t) => t.slice(1) }, /first character is missing/],
    ['the end is gone', { token: (t) => t.slice(0, -40) }, /stops after/],
    [
      'the end is gone where no key of the issuer is known',
      { claims: { iss: 'https://auth.acme.io' }, token: (t) => t.slice(0, -42) },
      /^The token has been cut off: an RSA key of 2048 bits makes a signature of 342 characters, and this one stops after 300/,
    ],
    [
      'the end of an ES256 signature, of an issuer that is not trusted',
      { header: { alg: 'ES256' }, sign: byEc, claims: { iss: 'https://auth.acme.io' }, token: (t) => t.slice(0, -6) },
      /a signature by ES256 has 86 characters, and this one stops after 80/,
    ],
    [
      'a word where the signature was',
      { claims: { iss: 'https://auth.acme.io' }, token: (t) => t.replace(/[^.]+$/, 'signature') },
      /or has a placeholder/,
    ],
    ['the header alone, and not all of it', { token: (t) => t.slice(0, 18) }, /before its first dot/],
    [
      'the signature is gone, at an issuer that is not trusted',
      { claims: { iss: 'https://auth.acme.io' }, token: (t) => t.replace(/[^.]+$/, '') },
      /behind its second dot/,
    ],
    ['asterisks', { token: (t) => `${t.slice(0, 40)}***` }, /shown shortened/],
    ['a word instead', { token: (t) => `${t.slice(0, 40)}[REDACTED]` }, /shown shortened/],
    ['an ellipsis', { token: (t) => `${t.slice(0, 20)}…${t.slice(-8)}` }, /ellipsis/],
  ],
  'changed-text': [
    [
      'signed with padding',
      {
        sign: (input) =>
          byRsa()(
            input
              .split('.')
              .map((p) => p.padEnd(Math.ceil(p.length / 4) * 4, '='))
              .join('.'),
          ),
      },
      /padded/,
    ],
    [
      'sent in ordinary base64',
      {
        token: (t) =>
          t
            .split('.')
            .map((p) => Buffer.from(p, 'base64url').toString('base64'))
            .join('.'),
      },
      /ordinary base64/,
    ],
    [
      'signed over the JSON',
      {
        sign: (input) =>
          byRsa()(
            input
              .split('.')
              .map((p) => Buffer.from(p, 'base64url').toString())
              .join('.'),
          ),
      },
      /decoded JSON/,
    ],
    [
      'laid out after signing',
      {
        token: (t) => {
          const [h, p, s] = t.split('.')
          return [h, text(JSON.stringify(JSON.parse(Buffer.from(p ?? '', 'base64url').toString()), null, 1)), s].join(
            '.',
          )
        },
      },
      /laid out the JSON/,
    ],
    ['a blank inside', { token: (t) => `${t.slice(0, 90)} ${t.slice(90)}` }, /without the white space inside/],
    [
      'slashes escaped when it was signed',
      {
        sign: (input) =>
          byRsa()(rewritten(1, (o) => JSON.stringify(o).replaceAll('/', '\\/'))(`${input}.`).slice(0, -1)),
      },
      /as PHP writes JSON/,
    ],
    [
      'slashes escaped on the way',
      { token: rewritten(1, (o) => JSON.stringify(o).replaceAll('/', '\\/')) },
      /without escapes/,
    ],
    [
      'aud made a list',
      { token: rewritten(1, (o) => JSON.stringify({ ...o, aud: [o.aud] })) },
      /turned it into a list/,
    ],
    [
      'aud made a text',
      { claims: { aud: [resource] }, token: rewritten(1, (o) => JSON.stringify({ ...o, aud: resource })) },
      /turned it into a text/,
    ],
    [
      'names escaped when it was signed',
      {
        claims: { name: 'Zoë' },
        sign: (input) =>
          byRsa()(rewritten(1, (o) => JSON.stringify(o).replace('ë', '\\u00eb'))(`${input}.`).slice(0, -1)),
      },
      /as Python writes JSON/,
    ],
  ],
  'member-order': [
    [
      'one member moved',
      { token: rewritten(1, ordered('iss', 'aud', 'client_id', 'jti', 'iat', 'exp', 'scope', 'sub')) },
      /members of the payload stand in the order in which they were signed \(iss, aud, sub, client_id, jti, iat …\)/,
    ],
    [
      'two exchanged',
      { token: rewritten(1, ordered('iss', 'exp', 'sub', 'client_id', 'jti', 'iat', 'aud', 'scope')) },
      /of the payload/,
    ],
    ['turned round', { token: rewritten(1, ordered(7, 6, 5, 4, 3, 2, 1, 0)) }, /of the payload/],
    ['six, in any order', { ...few, token: rewritten(1, ordered(4, 0, 5, 2, 1, 3)) }, /of the payload/],
    [
      'out of the order of a library',
      {
        exactly: claimsInOrder(['iat', 'nbf', 'exp', 'aud', 'iss', 'sub', 'jti', 'client_id', 'scope']),
        token: rewritten(1, ordered('jti', 'scope', 'iat', 'aud', 'nbf', 'client_id', 'exp', 'sub', 'iss')),
      },
      /of the payload/,
    ],
    ['of the header', { token: rewritten(0, ordered('kid', 'typ', 'alg')) }, /members of the header/],
    [
      'of both',
      { token: (t) => rewritten(0, ordered('typ', 'kid', 'alg'))(rewritten(1, ordered(7, 6, 5, 4, 3, 2, 1, 0))(t)) },
      /of the payload/,
    ],
  ],
  'duration-for-instant': [
    [
      'iat in UTC, exp in local time',
      { claims: { exp: now - 60 - 4 * 3600 } },
      /whole number of half hours: exp seems to be counted in local time/,
    ],
    ['3600', { claims: { exp: 3600 } }, /length it is 1 h/],
    ['minutes', { claims: { exp: Math.floor(now / 60) + 60 } }, /counted in minutes/],
    ['days', { claims: { exp: Math.floor(now / 86_400) + 3 } }, /counted in days/],
    ['a date', { claims: { exp: 20_261_126 } }, /date written as a number/],
    ['exp is iat', { claims: { exp: now - 60 } }, /at the instant it was issued/],
    ['exp before iat', { claims: { exp: now - 100, iat: now - 50 } }, /before it was issued/],
  ],
  'time-zone': [
    [
      'by nbf alone',
      { claims: { iat: undefined, nbf: now + 7195, exp: now + 7800 }, policy: { requiredClaims: [] } },
      /^nbf lies/,
    ],
    ['two hours ahead', { claims: { iat: now + 7195, exp: now + 7800 } }, /time zone/],
    ['nbf alone is local', { claims: { nbf: now + 7200, exp: now + 10_800 } }, /^nbf lies 2 h ahead/],
    [
      'five hours behind, good for five minutes',
      { claims: { iat: now - 18_020, exp: now - 17_720 } },
      /^iat lies 5 h behind this clock, a whole time zone: the issuer seems/,
    ],
    [
      'five hours behind, good for an hour',
      { claims: { iat: now - 18_020, exp: now - 14_420 } },
      /^iat lies 5 h behind this clock, a whole time zone\. If the token was issued just now/,
    ],
    [
      'five and a half hours ahead',
      { claims: { iat: now + 19_790, nbf: now + 19_790, exp: now + 23_390 } },
      /lies 5 h 30 min ahead/,
    ],
  ],
  'clock-skew': [
    ['40 s ahead', { claims: { iat: now + 40 } }, /40 s ahead/],
    ['20 min ahead', { claims: { iat: now + 1200, exp: now + 4800 } }, /20 min ahead/],
  ],
  'query-in-resource': [['Cursor’s', { claims: { aud: `${resource}?profile=a` } }, /query \?profile=a/]],
  environment: [
    [
      'staging',
      {
        claims: { aud: 'https://mcp.staging.example.com/mcp' },
        server: { resource: 'https://mcp.example.com/mcp' },
      },
      /environment/,
    ],
  ],
  'own-name': [
    ['http here', { server: { resource: 'http://mcp.example.com/mcp' } }, /own name is wrong/],
    ['an inner host', { server: { resource: 'http://mcp.svc.cluster.local/mcp' } }, /own name is wrong/],
    ['an inner port', { server: { resource: 'https://mcp.example.com:8443/mcp' } }, /the port 8443 alone/],
    [
      'two names of one machine',
      { claims: { aud: 'http://127.0.0.1:3000/mcp' }, server: { resource: 'http://localhost:3000/mcp' } },
      /one machine by two names/,
    ],
    ['two transports', { claims: { aud: 'https://mcp.example.com/sse' } }, /two endpoints side by side/],
    ['a stripped prefix', { claims: { aud: 'https://mcp.example.com/tools/mcp' } }, /prefix \/tools/],
  ],
  'scope-elsewhere': [
    [
      'Spring’s authorities',
      { claims: { scope: undefined, authorities: ['SCOPE_read'] } },
      /as Spring names authorities/,
    ],
    ['an object', { claims: { scope: { read: true } } }, /scope is an object and read stands in it/],
    [
      'roles with a domain in front',
      { claims: { scope: 'openid', 'https://acme.com/roles': ['read'] } },
      /acme\.com\/roles/,
    ],
    ['groups of Cognito', { claims: { scope: 'openid', 'cognito:groups': ['read'] } }, /cognito:groups/],
    [
      'two scopes configured as one',
      { claims: { scope: 'read write' }, policy: { requiredScopes: ['read write'] } },
      /asks for them as one scope/,
    ],
    ['scp, a list', { claims: { scope: undefined, scp: ['read'] } }, /writes what is granted in scp, a list/],
    ['scope as a list', { claims: { scope: ['read', 'write'] } }, /scope is a list/],
    ['the JSON of a list', { claims: { scope: '["read","write"]' } }, /JSON of a list/],
    ['pluses', { claims: { scope: 'read+write' } }, /plus between/],
    ['percent-encoded', { claims: { scope: 'read%20write' } }, /percent-encoded/],
    ['a list of one text', { claims: { scope: ['read write'] }, policy: { scopeList: true } }, /several words/],
    [
      'roles of a client',
      { claims: { scope: 'openid', resource_access: { mcp: { roles: ['read'] } } } },
      /resource_access\.mcp\.roles/,
    ],
    ['roles of the realm', { claims: { scope: 'openid', realm_access: { roles: ['read'] } } }, /realm_access\.roles/],
    ['commas', { claims: { scope: 'read,write' } }, /commas between them/],
    ['permissions', { claims: { scope: 'openid', permissions: ['read'] } }, /permissions/],
  ],
  'scope-prefix': [
    [
      'the other way round',
      { claims: { scope: 'read:tools' }, policy: { requiredScopes: ['tools:read'] } },
      /the other way round/,
    ],
    ['a star', { claims: { scope: 'tools:*' }, policy: { requiredScopes: ['tools:read'] } }, /a star in a scope/],
    ['Spring’s', { policy: { requiredScopes: ['SCOPE_read'] } }, /without its prefix/],
    [
      'another separator',
      { claims: { scope: 'tools.read' }, policy: { requiredScopes: ['tools:read'] } },
      /another separator/,
    ],
    ['api://', { claims: { scope: 'api://x/read' } }, /with a prefix/],
  ],
  'symmetric-secret': [
    [
      'HS256 at a server of RS256',
      { ...hs, sign: bySecret(secretText), policy: { algorithms: ['RS256'] } },
      /leaves HS256 out/,
    ],
  ],
  'issuer-spelling': [
    [
      'AD FS',
      {
        claims: { iss: 'http://adfs.example.com/adfs/services/trust' },
        server: { issuers: [{ issuer: 'https://adfs.example.com/adfs', keys: null }] },
      },
      /access_token_issuer/,
    ],
    [
      'no scheme here',
      { server: { issuers: [{ issuer: 'login.example.com', keys: null }] } },
      /scheme is missing here/,
    ],
    ['no scheme in the token', { claims: { iss: 'login.example.com' } }, /leaves the scheme out/],
    [
      'a realm in capitals',
      {
        claims: { iss: `${issuer}/realms/Main` },
        server: { issuers: [{ issuer: `${issuer}/realms/main`, keys: null }] },
      },
      /capital letters alone/,
    ],
    [
      'the address of its metadata',
      { server: { issuers: [{ issuer: `${issuer}/.well-known/openid-configuration`, keys: null }] } },
      /address of its metadata/,
    ],
    [
      'metadata with the path behind it',
      {
        claims: { iss: `${issuer}/t` },
        server: { issuers: [{ issuer: `${issuer}/.well-known/oauth-authorization-server/t`, keys: null }] },
      },
      /address of its metadata/,
    ],
    [
      'a path in front',
      {
        claims: { iss: `${issuer}/auth/realms/a` },
        server: { issuers: [{ issuer: `${issuer}/realms/a`, keys: null }] },
      },
      /the path \/auth alone/,
    ],
    ['a port', { claims: { iss: `${issuer}:8443` } }, /the port alone/],
    [
      'capital letters',
      {
        claims: { iss: 'https://login.example.com/A' },
        server: { issuers: [{ issuer: `${issuer}/A`.replace('login', 'Login'), keys: null }] },
      },
      /capital letters/,
    ],
    [
      'a domain of its own, by its key',
      {
        claims: { iss: 'https://auth.acme.com/' },
        server: { issuers: [{ issuer, keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
      },
      /by another of its names/,
    ],
  ],
  'application-token': [
    ['gty', { claims: { scope: 'openid', gty: 'client-credentials' } }, /client credentials/],
    ['sub is the client', { claims: { scope: 'openid', sub: 'c' } }, /no user has signed in/],
  ],
  'rotated-key': [['a fresh token', { keys: [jwkOf(otherRsa, { kid: 'k2' })] }, /newer than this key set/]],
}

/** Failures that nothing here explains, beside those that another hypothesis explains. */
const unexplained: readonly (readonly [string, Setup])[] = [
  ['a forged signature', { sign: byRsa(otherRsa.privateKey) }],
  ['a wrong secret', { ...hs, sign: bySecret('another secret of thirty-two octets!!') }],
  ['another server', { claims: { aud: 'https://issues.example.org/mcp' } }],
  ['an expired token', { claims: { iat: now - 4000, exp: now - 400 } }],
  ['a token of an hour that has just expired', { claims: { iat: now - 3660, exp: now - 60 } }],
  ['a token of yesterday', { claims: { iat: now - 90_000, exp: now - 86_400 } }],
  ['too little scope', { claims: { scope: 'openid' } }],
  ['nothing presented', { authorization: [] }],
  [
    'a slash after an issuer of Entra ID',
    {
      claims: { iss: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0' },
      server: {
        issuers: [
          { issuer: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0/', keys: null },
        ],
      },
    },
  ],
  ['a proof for another server', proved({ htu: 'https://issues.example.org/mcp' })],
  ['a proof for another token', proved({ ath: sha256('another') })],
  ['a proof by another key', proved({}, { jkt: sha256('another') })],
  ['a proof for another method', proved({ htm: 'GET' })],
  ['a proof made in advance', proved({ iat: now + 600 })],
  ['an unbound token under DPoP', { ...proved({}), claims: {} }],
  ['another certificate', certified(sha256(thiefDer))],
]

describe.each(hypotheses.map((h) => [h.id, h] as const))('%s', (id) => {
  it('has a case', () => expect(fits[id]?.length ?? 0).toBeGreaterThan(0))
  it.each(fits[id] ?? [])('fits: %s', async (_, setup, says) => {
    const { cause } = await found(setup)
    expect(cause?.hypothesis).toBe(id)
    expect(cause?.says).toMatch(says)
    expect(cause?.fix).not.toBe('')
  })
  it('does not fit what it is not about', async () => {
    const others = Object.entries(fits).filter(([other]) => other !== id)
    for (const [, cases] of others)
      for (const [, setup] of cases) expect((await found(setup)).cause?.hypothesis).not.toBe(id)
  })
})

test.each(unexplained)('nothing is made up for %s', async (_, setup) => {
  const { cause, verdict } = await found(setup)
  expect(verdict.outcome).toBe('rejected')
  expect(cause).toBeNull()
})

test('an accepted token needs no cause', async () => {
  const { verdict, cause } = await found({})
  expect(verdict.outcome).toBe('accepted')
  expect(cause).toBeNull()
})

describe('a search', () => {
  const refused = async () => {
    const server: TargetServer = { ...servers[0], resource }
    const request = plainRequest(resource, { authorization: [`Bearer ${text({ alg: 'RS256' })}.${text(good)}.c2ln`] })
    const input: ValidationInput = { request, server, now }
    return { input, report: await validate(input) }
  }
  const probe = (test: () => null) => [
    { id: 'probe', title: 'A probe', speaksTo: ['issuer-trust', 'type'], specs: [], test },
  ]

  it('ends when a newer request has come', async () => {
    const { input } = await refused()
    let asked = 0
    await diagnose(
      input,
      () => true,
      probe(() => {
        asked += 1
        return null
      }),
    )
    expect(asked).toBe(0)
  })

  it('survives a hypothesis that breaks', async () => {
    const { input } = await refused()
    const broken = probe(() => {
      throw new Error('broken')
    })
    expect(await diagnose(input, () => false, broken)).toBeNull()
  })

  it('tries no more signatures than its budget', async () => {
    const { input, report } = await refused()
    const subject = subjectOf(input, report, 'signature', 'mismatch')
    const key = jwkOf(rsa)
    const signed = 'a.b'
    const signature = byRsa()(signed)
    const attempt = { signed, signature, key, alg: 'RS256' }
    for (let i = 0; i < mostAttempts; i++) expect(await subject.verifies(attempt)).toBe(true)
    expect(await subject.verifies(attempt)).toBe(false)
  })
})

test('nothing hostile breaks it, and what it says stays short', async () => {
  const hostile = [
    'a.b.c',
    '..',
    `${'.'.repeat(5000)}`,
    `${text({ alg: 'HS256' })}.${text({ ...good, aud: Array.from({ length: 3000 }, (_, i) => `https://h${i}.example.com/`) })}.c2ln`,
    `${text({ alg: 'ES256', kid: 'x'.repeat(5000) })}.${text({ ...good, iss: 'https://'.repeat(900), scope: 'a '.repeat(2000) })}.${'A'.repeat(4000)}`,
    `${text('[1,2')}.${text('"')}.====`,
  ]
  for (const token of hostile) {
    const { cause, verdict } = await found({ token: () => token })
    expect(verdict.outcome).not.toBe('accepted')
    expect(`${cause?.says ?? ''}${cause?.fix ?? ''}`.length).toBeLessThan(900)
  }
})

test('ids are file names, and each says what it rests on', () => {
  expect(new Set(hypotheses.map((h) => h.id)).size).toBe(hypotheses.length)
  for (const { specs, title } of hypotheses) {
    expect(specs.length).toBeGreaterThan(0)
    expect(title).toMatch(/^\S.*[^.]$/)
  }
})
