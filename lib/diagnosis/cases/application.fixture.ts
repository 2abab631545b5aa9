import { createHmac } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { bySecret, type Fits, issuer, now, resource, secretKey, secretText } from './setup.fixture'

/** Signed with a secret, at a server that expects a key pair. */
export const byCompany = {
  header: { alg: 'HS256', typ: 'JWT', kid: undefined },
  sign: bySecret('the secret of some application'),
  policy: { algorithms: ['RS256'] },
}

const user = '7c2b6f7e-1111-4222-8333-abcdefabcdef'
const origin = new URL(resource).origin
const proxied = { client_id: 'c', scope: 'openid', exp: now + 300, iat: now, jti: 'j' }

/** The token with another text where its claims are. */
function withClaims(token: string, claims: string | Buffer): string {
  const [header, , signature] = token.split('.')
  return `${header}.${Buffer.from(claims).toString('base64url')}.${signature}`
}

/** What an application signs for its own API, or for its own server. */
export const applicationFits: Fits = {
  'secret-login': [
    [
      'that names itself as audience, as Guardian does',
      { ...byCompany, exactly: { iss: 'my_app', aud: 'my_app', sub: '1', typ: 'access', jti: 'j', exp: now + 300 } },
      /names my_app as its issuer and as its audience/,
    ],
    [
      'of a server of its own',
      {
        ...byCompany,
        exactly: { iss: 'https://app.example.org', sub: '4711', name: 'Bob', iat: now - 60, exp: now + 300 },
      },
      /the login of an application/,
    ],
    [
      'whose secret was given, up to its aud',
      {
        header: { alg: 'HS384', typ: 'JWT', kid: undefined },
        exactly: { iss: issuer, sub: '4711', iat: now - 60, exp: now + 300 },
        keys: [secretKey(secretText)],
        sign: (input) => createHmac('sha384', secretText).update(input).digest(),
        policy: { algorithms: ['HS384'], requiredClaims: ['sub'], off: ['type'] as never },
      },
      /signed with a secret \(HS384\) and names neither an audience/,
    ],
  ],
  'application-login': [
    [
      'Home Assistant',
      {
        ...byCompany,
        exactly: { iss: '154a27a7de344d8ca891a560d275289a', iat: now - 60, exp: now + 3600 },
      },
      /a login of Home Assistant/,
    ],
    [
      'Open WebUI',
      { ...byCompany, exactly: { id: '7c2b6f7e-1111-4222-8333-abcdefabcdef', exp: now + 300, jti: 'j' } },
      /a login of Open WebUI/,
    ],
    [
      'Simple JWT',
      { ...byCompany, exactly: { token_type: 'access', exp: now + 300, iat: now, jti: 'j', user_id: 5 } },
      /a login of Simple JWT for Django/,
    ],
    [
      'Flask-JWT-Extended, to refresh',
      { ...byCompany, exactly: { fresh: false, type: 'refresh', exp: now + 300, iat: now, jti: 'j', sub: '5' } },
      /a refresh token of Flask-JWT-Extended/,
    ],
    [
      'Symfony, with a key pair',
      { header: { typ: 'JWT' }, exactly: { iat: now, exp: now + 300, roles: ['ROLE_USER'], username: 'a' } },
      /LexikJWTAuthenticationBundle/,
    ],
    [
      'Dify',
      { ...byCompany, exactly: { user_id: 'u', exp: now + 300, iss: 'SELF_HOSTED', sub: 'Console API Passport' } },
      /a login of Dify/,
    ],
    ['Langflow', { ...byCompany, exactly: { sub: user, type: 'access', exp: now + 300 } }, /a login of Langflow/],
    [
      'Langflow, to refresh',
      { ...byCompany, exactly: { sub: user, type: 'refresh', exp: now + 300 } },
      /a refresh token of Langflow/,
    ],
    [
      'Devise, whose aud is null',
      { ...byCompany, exactly: { sub: '1', scp: 'user', aud: null, jti: 'j', iat: now - 60, exp: now + 300 } },
      /a login of Devise for Rails/,
    ],
    [
      'a consumer at Kong',
      { ...byCompany, exactly: { iss: 'YJdmaDvVTJxtcWRCvkMikc8oELgAVNcz', exp: now + 300 } },
      /a consumer at Kong/,
    ],
    ['a consumer at APISIX', { ...byCompany, exactly: { key: 'jwt_key', exp: now + 300 } }, /a consumer at APISIX/],
    [
      'a consumer at Kong, by an earlier key',
      { ...byCompany, exactly: { iss: 'a36c3049b36249a3c9f8891cb127243c', exp: now + 300 } },
      /a consumer at Kong/,
    ],
  ],
  'proxy-token': [
    [
      'at another server',
      { ...byCompany, exactly: { ...proxied, iss: 'https://gate.example.com/', aud: 'https://gate.example.com/mcp' } },
      /issues for its own server, https:\/\/gate\.example\.com\/mcp/,
    ],
    [
      'at its own, with claims of the provider',
      { ...byCompany, exactly: { ...proxied, iss: origin, aud: resource, upstream_claims: { sub: 'u' } } },
      /issues for this very server/,
    ],
  ],
  'broken-claims': [
    [
      'as Python prints them',
      { ...byCompany, token: (t) => withClaims(t, "{'sub': 'u'}") },
      /single quotes, as Python prints a dictionary/,
    ],
    ['an object as text', { ...byCompany, token: (t) => withClaims(t, '[object Object]') }, /what JavaScript makes/],
    [
      'a comma too many, behind a type that decides',
      { header: { typ: 'JWT' }, token: (t) => withClaims(t, '{"sub":"u",}') },
      /a comma stands before the last brace.*whatever the header says/,
    ],
    ['names without quotes', { token: (t) => withClaims(t, '{sub: "u"}') }, /the names in it have no quotes/],
    // envoyproxy/envoy#41567 (2025-10-16)
    [
      'compressed',
      { header: { zip: 'DEF' }, token: (t) => withClaims(t, deflateRawSync('{"sub":"u"}')) },
      /compressed \(zip DEF\)/,
    ],
    [
      'DocuSign’s',
      { header: { typ: 'MT' }, token: (t) => withClaims(t, Buffer.from([0x0b, 0, 0xff, 0xfe, 0x80, 1])) },
      /DocuSign writes its access tokens/,
    ],
  ],
}
