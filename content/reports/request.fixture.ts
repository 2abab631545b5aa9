import { asSent, good, k1, type Reports, rfc9068 } from './report.fixture'
import { resource } from './visit.fixture'

const inQuery = {
  decided: /^authorization\/missing$/,
  says: /as sent, the answer is 401/,
  fix: /fetch.*|Authorization header/,
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
  'a client that puts the scheme before the scheme': {
    visit: { paste: `Authorization: Bearer Bearer ${good}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /holds the scheme twice/,
    fix: /give the client the token alone/,
    not: /introspection/,
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
    /Nothing was presented/,
    /Authorization: Bearer header/,
  ),
  'a cookie': asSent(
    `Cookie: sb-access-token=${good}; a=b`,
    /^authorization\/missing$/,
    401,
    /Nothing was presented/,
    /Authorization: Bearer header/,
  ),
  'the header set in two places': asSent(
    `Authorization: Bearer ${good}, Bearer ${good}`,
    /^b64token\/malformed$/,
    400,
    /Two values stand in one Authorization header/,
    /in one place only/,
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
}
