import type { KindRule } from './kind'

const none = { step: null, scenario: null }
const at = 'network'

const fetching =
  'fetch fetchfailed fetching retrieve retrieving get load loading download timeout timed unreachable obtain refused refresh'.split(
    ' ',
  )
const unfetched = 'unable failed fetchfailed timeout timed unreachable refused'.split(' ')

/** Of what happens between two machines: no token is looked at there. */
export const kindsOfConnections: readonly KindRule[] = [
  {
    id: 'firewall',
    about: 'connection',
    at,
    of: 'a firewall, or a protection against bots, that answered in place of the server. No token was looked at.',
    next: 'Ask its operator to let this client, its address or this path through. The server’s own log does not have the request.',
    ...none,
    code: /cf-mitigated|just a moment\.\.\.|attention required! \| cloudflare|\berror code: 10(?:0[5-9]|1[0-5]|20)\b|_incapsula_resource|request unsuccessful\. incapsula|the requested url was rejected\. please consult/i,
    where: [
      [['captcha', 'turnstile'], ['challenge', 'required', 'page', 'getting'], 3],
      [['blocked'], ['waf', 'firewall', 'bot'], 4],
    ],
  },
  {
    id: 'proxy',
    about: 'connection',
    at,
    of: 'a proxy on the way that wants a sign-in of its own: 407. No token was looked at.',
    next: 'Give the client the name and password of that proxy, or set NO_PROXY for the address.',
    ...none,
    where: [
      [['proxylogin'], 0],
      [['proxy'], ['407'], 4],
    ],
  },
  {
    id: 'tls',
    about: 'connection',
    at,
    of: 'TLS at one end of the connection and plain HTTP, or another version, at the other. No token was looked at.',
    next: 'Compare http and https of the address with what listens at that port.',
    ...none,
    code: /Invalid character found in method name|client sent an HTTP request to an HTTPS server/,
    where: [
      [['wrong'], ['version'], ['number'], 1],
      [['plain'], ['http'], ['https'], 6],
      [['eproto'], 0],
      [['server'], ['gave'], ['http'], ['https'], 5],
    ],
  },
  {
    id: 'client-certificate',
    about: 'connection',
    never: ['cnf', 'x5t', 'x5c', 'thumbprint'],
    at,
    of: 'a client certificate, which the other side asks for in TLS. No token was looked at.',
    next: 'Give the client a certificate that the other side knows, or ask its operator why one is asked for.',
    ...none,
    where: [
      [['certificate'], ['required', 'sent', 'needed'], ['alert', 'no', 'client', 'ssl'], 4],
      [['alert'], ['certificate'], ['required', 'unknown', 'bad'], 3],
    ],
  },
  {
    id: 'certificate',
    about: 'connection',
    never: ['cnf', 'x5t', 'x5c', 'thumbprint'],
    at,
    of: 'a certificate of TLS that was not taken. No token was looked at.',
    next: 'Ask the address with curl -v. In Node a certificate authority of your own goes into NODE_EXTRA_CA_CERTS.',
    ...none,
    where: [
      [
        ['certificate', 'cert', 'certification', 'pkix'],
        ['unable', 'expired', 'invalid', 'self', 'signed', 'unverified', 'verify', 'unknown', 'failed', 'untrusted'],
      ],
      [['certificate'], ['not'], ['trusted', 'match', 'valid'], 3],
    ],
  },
  {
    id: 'jwks-unreached',
    about: 'connection',
    never: ['kid'],
    at: 'resource-server',
    of: 'a key set that was not fetched.',
    next: 'Fetch jwks_uri from the machine of the server, with curl -i. Of the token this says nothing: it may be good.',
    step: 'key',
    scenario: 'issuer-unreachable',
    where: [
      [['jwks', 'jwk'], fetching, [...unfetched, 'no', 'error', 'exception'], 9],
      [fetching, ['keys', 'certs'], unfetched, 4],
    ],
  },
  {
    id: 'issuer-unready',
    about: 'connection',
    at: 'resource-server',
    of: 'a server that does not have the metadata or the keys of its issuer yet, and so cannot judge a token.',
    next: 'Fetch the issuer’s /.well-known/openid-configuration from the machine of the server, with curl -i. Of the token this says nothing: it may be good.',
    step: 'key',
    scenario: 'issuer-unreachable',
    where: [
      [
        ['oidc', 'authenticator', 'verifier', 'issuer'],
        ['initialized', 'initializing', 'initialize'],
        ['not', 'failed', 'unable', 'error', '404', '500', '503', 'unknown', 'plugin'],
        6,
      ],
      [['issuer', 'oidc', 'jwt'], ['unable', 'failed'], ['resolve'], ['configuration', 'issuer', 'location'], 8],
    ],
  },
  {
    id: 'unreached',
    about: 'connection',
    at,
    of: 'an address that was not reached. No token was looked at.',
    next: 'Ask it with curl -v from the same machine: in a container localhost is the container.',
    ...none,
    code: /\bcurl: \([567]\) |\berror sending request for url\b|\bdial tcp\b|\bgetaddrinfo\b|\bErrno (?:-[23]|61|10061|11[01])\b|\bERR_(?:NAME_NOT_RESOLVED|CONNECTION_\w{4,12}|ADDRESS_UNREACHABLE|TUNNEL_CONNECTION_FAILED)\b|\b(?:UnknownHost|Connect|NoRouteToHost|ConnectTimeout|HttpHostConnect)Exception\b|\bhttpx?\.(?:ConnectError|ConnectTimeout)\b/,
    where: [
      [['unable', 'not'], ['reached', 'reach', 'reachable'], 1],
      [['host', 'server', 'network'], ['unreachable'], 2],
      [['live', 'healthy'], ['upstream', 'upstreams'], ['no'], 2],
      [['econnrefused', 'enotfound', 'econnreset', 'etimedout', 'eai', 'ehostunreach', 'enetunreach'], 0],
      [['connection', 'connect'], ['refused', 'timeout', 'reset'], 1],
      [['unable'], ['connect'], ['server', 'host', 'port'], 2],
      [['connection', 'attempts'], ['failed'], ['all', 'establish', 'new'], 4],
      [['host'], ['such'], 1],
      [['name'], ['resolution', 'resolve', 'resolved'], ['failure', 'failed', 'unable', 'error', 'not'], 4],
      [['route'], ['host'], ['no'], 2],
      [['fetchfailed'], 0],
      [['upstream'], ['connect'], ['error', 'failure', 'reset'], 3],
    ],
  },
  {
    id: 'cut',
    about: 'connection',
    never: ['spawn', 'process'],
    at,
    of: 'a connection that ended while it was in use. That is no refusal of a token.',
    next: 'Idle streams are closed by proxies and load balancers: look at their time limits. A client that goes on working afterwards has opened a new one.',
    ...none,
    where: [
      [
        ['sse', 'stream', 'socket', 'event'],
        ['disconnected', 'terminated', 'hang', 'closed', 'aborted', 'interrupted', 'reset'],
        3,
      ],
      [['type'], ['error'], ['terminated'], 1],
      [['premature'], ['close', 'eof'], 1],
      [['other'], ['side'], ['closed'], 1],
      [['broken'], ['pipe'], 0],
      [['peer'], ['closed'], ['connection'], 2],
    ],
  },
  {
    id: 'timed-out',
    about: 'connection',
    never: ['jwks', 'jwk', 'token', 'session', 'code'],
    at,
    of: 'an answer that did not come in time. That is no refusal.',
    next: 'Replay the call with curl -D -: a proxy that holds back streams, or a server that waits, looks like this.',
    ...none,
    where: [
      [['request', 'requests', 'operation', 'connection', 'read', 'gateway', 'upstream'], ['timed', 'timeout'], 2],
      [['context'], ['deadline'], ['exceeded'], 0],
    ],
  },
  {
    id: 'busy',
    about: 'rate',
    at,
    of: 'a server that cannot answer now. Of a token this says nothing.',
    next: 'Try again later, and look at the server and at what it depends on.',
    ...none,
    where: [
      [['temporarily'], ['unavailable'], 1],
      [['server'], ['overloaded', 'busy'], 2],
    ],
  },
  {
    id: 'rate',
    about: 'rate',
    at,
    of: 'too many requests.',
    next: 'Wait, and look for a loop: a client that signs in again on every 401 asks without end.',
    ...none,
    where: [
      [['many'], ['requests'], 0],
      [['rate'], ['limit', 'limited', 'exceeded'], 1],
    ],
  },
]
