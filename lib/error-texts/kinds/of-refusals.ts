import { absent, type KindRule, refused } from './kind'

const at = 'resource-server'

/** Of what came in place of an access token, or how one came. */
export const kindsOfRefusals: readonly KindRule[] = [
  {
    id: 'header-format',
    about: 'sent',
    at,
    of: 'an Authorization header in another form than Bearer and a token.',
    next: 'Send Authorization: Bearer, one space, and the token, once.',
    step: 'scheme',
    scenario: 'basic-scheme',
    where: [
      [['scheme'], ['bearer', 'basic', 'auth', 'authentication'], [...absent, ...refused], 4],
      [['authheader'], ['format', 'malformed', 'bad', 'invalid', 'unsupported', 'scheme'], 4],
    ],
  },
  {
    id: 'api-key',
    about: 'sent',
    at,
    of: 'an API key or API token, which no sign-in with OAuth gives.',
    next: 'Look where the key is set, and for a line break or quotes around it. What the key opens may be another service than the MCP server.',
    step: null,
    scenario: null,
    where: [[['apikey'], [...refused, ...absent, 'expired', 'revoked']]],
  },
  {
    id: 'other-token',
    about: 'sent',
    at,
    of: 'a token of another kind, such as of a web form, a session, a device or AWS. No access token was judged.',
    next: 'A form’s token fails where cookies are lost or the page is old. An MCP endpoint has to be left out of that protection.',
    step: null,
    scenario: null,
    where: [[['othertoken'], [...refused, ...absent, 'expired']]],
  },
  {
    id: 'token-store',
    about: 'store',
    at: 'client',
    of: 'a store of secrets on this machine, in which the client could not keep or find its tokens. No token was refused.',
    next: 'Unlock or install it, such as the keychain or a secret service, or have the client keep its tokens in a file. In a container there is often none.',
    step: null,
    scenario: null,
    where: [
      [
        ['save', 'saving', 'store', 'storing', 'persist'],
        ['token', 'tokens', 'credentials'],
        ['failed', 'unable', 'error', 'denied'],
        9,
      ],
      [
        ['keyring', 'keychain', 'safestorage', 'dpapi', 'libsecret', 'keytar'],
        ['unable', 'no', 'error', 'unavailable', 'locked', 'missing', ...refused],
      ],
    ],
  },
  {
    id: 'no-token',
    about: 'sent',
    weak: true,
    never: [
      'response',
      'returned',
      'module',
      'named',
      'import',
      'otherkey',
      'apikey',
      'secret',
      'clientsecret',
      'env',
      'config',
      'variable',
      'endpoint',
      'url',
      'claim',
      'claims',
    ],
    at,
    of: 'a request without a token, or without one that the server saw.',
    next: 'If the client sent one, look for a redirect on the way, and for a proxy that takes the field off.',
    step: 'authorization',
    scenario: 'no-credentials',
    where: [
      [
        ['token', 'jwt', 'bearer', 'authheader', 'authorization', 'credentials'],
        absent.filter((word) => word !== 'no'),
        2,
      ],
      [['notoken'], 0],
      [['provide', 'supply'], ['token', 'jwt', 'credentials'], 2],
    ],
  },
  {
    id: 'introspection',
    about: 'introspection',
    at,
    of: 'introspection: the server asks the issuer about the token, and got no answer it can use.',
    next: 'Compare the id and the secret with which the server asks, and ask introspection_endpoint with curl -i yourself. The token may be good.',
    step: 'introspection',
    scenario: 'introspection-unreachable',
    where: [
      [
        ['introspection', 'introspect'],
        ['unable', 'error', 'unauthorized', 'responded', 'exception', '401', '403', '404', '500', ...refused],
      ],
    ],
  },
]
