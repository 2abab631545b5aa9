import { asSent, atJwt, good, k1, type Reports, rfc9068 } from './report.fixture'
import { minted, resource } from './visit.fixture'

/** An encrypted session: alg dir, so no encrypted key. */
const sealed = `${btoa('{"alg":"dir","enc":"A256CBC-HS512"}').replace(/=+$/, '')}..${'aXZp'.repeat(5)}.${'dGV4'.repeat(40)}.${'dGFn'.repeat(10)}`

const inQuery = {
  decided: /^authorization\/missing$/,
  says: /as sent, the answer is 401/,
  fix: /fetch.*|Authorization header/,
}

/** A token whose signature has a `+` in ordinary base64, where a form makes a blank of it. */
function inForm(jti = 0): string {
  const [header, payload, signature = ''] = minted(atJwt, { ...rfc9068, jti: String(jti) }).split('.')
  const ordinary = Buffer.from(signature, 'base64url').toString('base64')
  return ordinary.includes('+') ? `${header}.${payload}.${ordinary.replaceAll('+', ' ')}` : inForm(jti + 1)
}

/** How clients send a token, or nothing. */
export const requestReports: Reports = {
  'SSE: the request line': { ...inQuery, visit: { paste: `GET /mcp?token=${good} HTTP/1.1`, keys: k1 } },
  'SSE: the address': { ...inQuery, visit: { paste: `${resource}?access_token=${good}`, keys: k1 } },
  'SSE: with the scheme before it': { ...inQuery, visit: { paste: `${resource}?auth=Bearer%20${good}`, keys: k1 } },
  'a web socket’s address': {
    ...inQuery,
    visit: { paste: `wss://mcp.example.com/mcp?access_token=${good}`, keys: k1 },
  },
  'SSE: the address under any name': { ...inQuery, visit: { paste: `${resource}?a=1&apiKey=${good}#x`, keys: k1 } },
  'SSE: the address of the request': {
    ...inQuery,
    visit: {
      paste: '',
      keys: k1,
      issuer: rfc9068.iss,
      set: { request: { method: 'GET', url: `${resource}?token=${good}` } },
    },
  },
  // auth0/node-jsonwebtoken#713 (2020-04-23)
  'an encoded blank in the signature': {
    visit: { paste: `${good.slice(0, -40)}%20${good.slice(-40)}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /White space stands in the token, percent-encoded/,
    fix: /send the token as one piece/,
    not: /Copy the whole token/,
  },
  'a blank in the signature': {
    visit: { paste: `Authorization: Bearer ${good.slice(0, -40)} ${good.slice(-40)}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /It verifies without the white space inside it/,
    fix: /Send the token as one piece/,
    not: /Copy the whole token/,
  },
  // microprofile/microprofile-jwt-auth#301 (2022-09-14)
  'a payload that is said to be unencoded': {
    visit: { paste: minted({ ...atJwt, b64: false, crit: ['b64'] }, rfc9068), keys: k1 },
    decided: /^critical\/unknown$/,
    says: /crit lists \["b64"\]/,
    fix: /Drop b64 and crit at the issuer/,
    not: /implement the extension/,
  },
  'a token bound to a key and to a certificate, sent as Bearer': {
    visit: {
      paste: minted(atJwt, {
        ...rfc9068,
        cnf: {
          jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
          'x5t#S256': 'S2ArY2E4qD_l5lCuMhLh50DCxjVJmNFJbLI2RRzigDw',
        },
      }),
      keys: k1,
    },
    decided: /^confirmation\/downgrade$/,
    says: /bound to a key/,
    fix: /a proof made by the key.*over mutual TLS with the certificate/,
  },
  'a form that made blanks of + in a token of ordinary base64': {
    visit: { paste: inForm(), keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /verifies once \+, \/ and = are turned back(?!.*cut off)/,
    fix: /rewrites tokens/,
    not: /Copy the whole token/,
  },
  'a client that puts the scheme before the scheme': {
    visit: { paste: `Authorization: Bearer Bearer ${good}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /holds the scheme twice/,
    fix: /give the client the token alone/,
    not: /introspection/,
  },
  'a token that was percent-encoded on its way into the field': {
    visit: { paste: `Authorization: Bearer ${good.replaceAll('.', '%2E')}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /percent-encod/,
    fix: /leave out what encodes it \(encodeURIComponent\)/,
    not: /introspection/,
  },
  // kentcdodds/kody#1398 (2026-08-12)
  'a client that was given the whole field': {
    visit: { paste: `Authorization: Bearer Authorization: Bearer ${good}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /whole field stands in the place of the token/,
    fix: /Give the client the token alone/,
    not: /introspection/,
  },
  // mcp-hosted/claude-ai-mcp#184
  'what Salesforce gives out, in its field': {
    visit: {
      paste: `curl ${resource} -H "Authorization: Bearer 00D5g000004XyZa!AQEA.${'k7Lm'.repeat(12)}"`,
      keys: null,
      issuer: rfc9068.iss,
    },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /access token of Salesforce/,
    fix: /authorization server of your own/,
    not: /: at position|introspection/,
  },
  'Token for Bearer': asSent(
    `Authorization: Token ${good}`,
    /^scheme\/unsupported$/,
    401,
    /as sent, the answer is 401/,
    /Bearer and one blank in place of Token/,
  ),
  'no scheme': asSent(
    `"headers": { "Authorization": "${good}" }`,
    /^scheme\/unsupported$/,
    401,
    /no scheme in front of it: as sent, the answer is 401/,
    /Authorization: Bearer, a blank and the token/,
  ),
  'a header of one’s own': asSent(
    `X-Authorization: Bearer ${good}`,
    /^authorization\/missing$/,
    401,
    /token stands in X-Authorization, where an MCP server does not look/,
    /as Authorization: Bearer and the token/,
  ),
  'curl -u': asSent(
    `curl -u "user:${good}" ${resource}`,
    /^scheme\/unsupported$/,
    401,
    /password or the name of Basic/,
    /--oauth2-bearer or -H, and not -u/,
  ),
  'a blank that was encoded': asSent(
    `Authorization: Bearer%20${good}`,
    /^scheme\/unsupported$/,
    401,
    /under Bearer%20, which this server does not read/,
    /Bearer and one blank in place of Bearer%20/,
  ),
  'a HAR file, another field': asSent(
    JSON.stringify({ headers: [{ name: 'X-Api-Key', value: good }] }),
    /^authorization\/missing$/,
    401,
    /stands in X-Api-Key, where an MCP server does not look/,
    /Authorization: Bearer and the token/,
  ),
  'PowerShell without a scheme': asSent(
    `Invoke-RestMethod -Headers @{ "Authorization" = "${good}" }`,
    /^scheme\/unsupported$/,
    401,
    /no scheme in front/,
    /Authorization: Bearer, a blank and the token/,
  ),
  'a token in the path': asSent(
    `${resource}/${good}/sse`,
    /^authorization\/missing$/,
    401,
    /stands in the path of the address/,
    /call the address without it/,
  ),
  'a cookie': asSent(
    `Cookie: sb-access-token=${good}; a=b`,
    /^authorization\/missing$/,
    401,
    /token stands in the cookie sb-access-token/,
    /as Authorization: Bearer and the token/,
  ),
  // nextauthjs/next-auth#10588 (2024-04-14)
  'a session of Auth.js in its cookie': asSent(
    `Cookie: __Secure-authjs.session-token=${sealed}`,
    /^authorization\/missing$/,
    401,
    /session cookies of web frameworks look like that/,
    /the access token that it got at the sign-in, not its own session/,
  ),
  'a proxy’s header': asSent(
    `x-amzn-oidc-accesstoken: ${good}`,
    /^authorization\/missing$/,
    401,
    /token stands in x-amzn-oidc-accesstoken/,
    /where a proxy has moved the token/,
  ),
  'a form': asSent(
    `POST /mcp HTTP/1.1\nHost: mcp.example.com\nContent-Type: application/x-www-form-urlencoded\n\naccess_token=${good}`,
    /^authorization\/missing$/,
    401,
    /in the form of the body/,
    /as JSON in the body/,
  ),
  'a request with nothing': asSent(
    'POST /mcp HTTP/1.1\nHost: mcp.example.com\n\n{"jsonrpc":"2.0"}',
    /^authorization\/missing$/,
    401,
    /Nothing was presented/,
    /look for a redirect/,
  ),
  'the password of a proxy': asSent(
    'Authorization: Basic dXNlcjpwYXNz',
    /^scheme\/unsupported$/,
    401,
    /These are Basic credentials/,
    /a proxy with a password of its own/,
  ),
  'the password of a proxy, beside the token': asSent(
    `POST /mcp HTTP/1.1\nHost: mcp.example.com\nAuthorization: Basic dXNlcjpwYXNz\nAuthorization: Bearer ${good}`,
    /^single-credential\/several$/,
    400,
    /Several sets of credentials/,
    /Send one Authorization header/,
  ),
  'quotes of an environment file': asSent(
    `Authorization: Bearer "${good}"`,
    /^b64token\/malformed$/,
    400,
    /a quotation mark at position 1/,
    /Strip what surrounds the token/,
  ),
  'the word token': asSent(
    `Authorization: Bearer token ${good}`,
    /^b64token\/malformed$/,
    400,
    /The word token stands between Bearer and the token/,
    /the token alone/,
  ),
  'DPoP, for a token that is bound to no key': asSent(
    `POST /mcp HTTP/1.1\nHost: mcp.example.com\nDPoP: eyJhbGciOiJFUzI1NiJ9.e30.cHJvb2Y\nAuthorization: DPoP ${good}`,
    /^confirmation\/unbound$/,
    401,
    /bound/,
    /Have the client send a proof/,
  ),
  'the header set in two places': asSent(
    `Authorization: Bearer ${good}, Bearer ${good}`,
    /^b64token\/malformed$/,
    400,
    /Two values stand in one Authorization header/,
    /in one place only/,
  ),
  'a token in the address beside the header': asSent(
    `POST /mcp?access_token=${good} HTTP/1.1\nHost: mcp.example.com\nAuthorization: Bearer ${good}\n\n{}`,
    /^single-credential\/two-methods$/,
    400,
    /a token in its header and another in its address/,
    /in the Authorization header only/,
  ),
  'a token in a form beside the header': asSent(
    `curl ${resource} -H 'Authorization: Bearer ${good}' -d 'access_token=${good}'`,
    /^single-credential\/two-methods$/,
    400,
    /another in its form body/,
    /in the Authorization header only/,
  ),
  'a comma behind the token': asSent(
    `curl ${resource} -H 'Authorization: Bearer ${good},'`,
    /^b64token\/malformed$/,
    400,
    /not one token: , at position/,
    /Strip what surrounds the token/,
  ),
  'a tab behind Bearer': asSent(
    `Authorization: Bearer\t${good}`,
    /^scheme\/unsupported$/,
    401,
    /stands a tab in place of the blank/,
    /Bearer and one blank/,
  ),
  'a no-break space behind Bearer': asSent(
    `Authorization: Bearer\u00A0${good}`,
    /^scheme\/unsupported$/,
    401,
    /stands a no-break space in place of the blank/,
    /Bearer and one blank/,
  ),
  'a quote in front of Bearer': asSent(
    `POST /mcp HTTP/1.1\nHost: mcp.example.com\nAuthorization: "Bearer ${good}"\n\n{}`,
    /^scheme\/unsupported$/,
    401,
    /quotation mark stands in front of Bearer/,
    /without quotation marks/,
  ),
  'the field in the body': asSent(
    `POST /mcp HTTP/1.1\nHost: mcp.example.com\n\nAuthorization: Bearer ${good}`,
    /^authorization\/missing$/,
    401,
    /Nothing was presented/,
    /Authorization: Bearer header/,
  ),
  'Bearer with nothing behind it': asSent(
    'Authorization: Bearer',
    /^b64token\/malformed$/,
    400,
    /no token behind it/,
    /sign-in may have failed/,
  ),
  'a variable in an argument': asSent(
    `"--header", "Authorization:\${AUTH_HEADER}"`,
    /^b64token\/malformed$/,
    400,
    /name of a variable/,
    /Set the variable/,
  ),
  'the whole JSON in which a client keeps the token': {
    visit: {
      paste: `Authorization: Bearer {"username":"user","token":"Bearer ${good}"}`,
      keys: k1,
      issuer: rfc9068.iss,
    },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /was sent whole: the token is the text of its member token/,
    fix: /send that alone, without adding Bearer once more/,
  },
}
