import type { KindRule } from './kind'

const none = { step: null, scenario: null }

/** Of what is no refusal of a token, and is often taken for one. */
export const kindsOfConnections: readonly KindRule[] = [
  {
    id: 'certificate',
    about: 'connection',
    at: 'network',
    of: 'a certificate of TLS that was not taken. No token was looked at.',
    next: 'Ask the address with curl -v. In Node a certificate authority of your own goes into NODE_EXTRA_CA_CERTS.',
    ...none,
    where: [
      [
        ['certificate', 'cert'],
        ['unable', 'expired', 'invalid', 'self', 'signed', 'unverified', 'verify', 'unknown', 'failed'],
      ],
    ],
  },
  {
    id: 'unreached',
    about: 'connection',
    at: 'network',
    of: 'an address that was not reached. No token was looked at.',
    next: 'Ask it with curl -v from the same machine: in a container localhost is the container.',
    ...none,
    where: [
      [['econnrefused', 'enotfound', 'econnreset', 'etimedout', 'eai', 'ehostunreach'], 0],
      [['connection', 'connect'], ['refused', 'timeout', 'reset'], 1],
      [['host'], ['such'], 1],
      [['fetchfailed'], 0],
      [['upstream'], ['connect'], ['error', 'failure', 'reset'], 3],
    ],
  },
  {
    id: 'not-json',
    about: 'connection',
    at: 'client',
    of: 'JSON that is none: most often a page came where JSON was expected.',
    next: 'Fetch that address with curl -i: a path that is not there, a sign-in page or a proxy answers like this.',
    ...none,
    where: [[['json'], ['wrong', 'position', 'syntax', 'parse', 'parsing', 'malformed', 'invalid'], 2]],
  },
  {
    id: 'cors',
    about: 'connection',
    at: 'client',
    of: 'CORS: a browser does not let the page read the answer.',
    next: 'Have the server allow the origin of the page and the header Authorization, on the preflight and on the 401 as well.',
    ...none,
    where: [[['cors'], ['blocked', 'policy', 'preflight', 'error', 'failed']]],
  },
  {
    id: 'origin',
    about: 'host',
    at: 'resource-server',
    of: 'Origin or Host of the request, which the server does not take. No token was looked at.',
    next: 'Add it to the hosts or origins that the server allows. SDKs of MCP have such lists against DNS rebinding.',
    step: 'origin',
    scenario: 'origin-not-allowed',
    where: [
      [['origin', 'host'], ['header'], ['invalid', 'notallowed', 'rejected'], 2],
      [['origin'], ['notallowed'], 1],
    ],
  },
  {
    id: 'session',
    about: 'session',
    never: ['token', 'jwt', 'bearer'],
    at: 'resource-server',
    of: 'a session that is over or not known, and not of a token.',
    next: 'Where it is one of a sign-in, such as at a proxy in front: sign in anew. Where it is the one of Mcp-Session-Id: after a restart of the server the client begins a new one with initialize, and a server answers 404 for one it does not know.',
    ...none,
    where: [[['session'], ['unknown', 'invalid', 'expired', 'missing', 'no', 'terminated'], 3]],
  },
  {
    id: 'timed-out',
    about: 'connection',
    never: ['jwks', 'jwk', 'token', 'session', 'code'],
    at: 'network',
    of: 'an answer that did not come in time. That is no refusal.',
    next: 'Replay the call with curl -D -: a proxy that holds back streams, or a server that waits, looks like this.',
    ...none,
    where: [[['request', 'requests', 'connection'], ['timed', 'timeout'], 1]],
  },
  {
    id: 'protocol-version',
    about: 'protocol',
    at: 'resource-server',
    of: 'a version of MCP that the other side does not speak. No token was looked at.',
    next: 'Compare MCP-Protocol-Version of the request with the versions the server names, and update the older of the two.',
    ...none,
    where: [[['protocol'], ['version'], ['unsupported', 'invalid', 'mismatch', 'incompatible'], 3]],
  },
  {
    id: 'rate',
    about: 'rate',
    at: 'network',
    of: 'too many requests.',
    next: 'Wait, and look for a loop: a client that signs in again on every 401 asks without end.',
    ...none,
    where: [
      [['many'], ['requests'], 0],
      [['rate'], ['limit', 'limited', 'exceeded'], 1],
    ],
  },
]
