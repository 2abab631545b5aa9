import { absent, type KindRule, refused } from './kind'

const server = 'authorization-server'
const none = { step: null, scenario: null }

/** Of what comes before a token: metadata, registration, the request for authorization, the token endpoint. */
export const kindsOfSignIn: readonly KindRule[] = [
  {
    id: 'redirect-uri',
    about: 'redirect',
    at: server,
    of: 'the redirect URI: the one that the client sends is not one that is registered for it.',
    next: 'Register it letter by letter, with port and slash. Where the client registers itself, clear what it keeps, so that it registers anew.',
    ...none,
    where: [[['redirecturi'], [...refused, ...absent, 'must', 'allowed']]],
  },
  {
    id: 'pkce',
    about: 'pkce',
    at: server,
    of: 'PKCE: the code verifier, or the challenge before it.',
    next: 'Both must be of one sign-in, with S256. A proxy in between, a second window or a restart makes two of it.',
    ...none,
    where: [[['pkce'], [...refused, ...absent, 'must']]],
  },
  {
    id: 'state',
    about: 'state',
    at: 'client',
    of: 'state: the answer of the sign-in is not that of the request the client made.',
    next: 'Start once more, in one window. If it comes again, something on the way drops or alters the query.',
    ...none,
    where: [
      [['state'], ['mismatch'], 2],
      [['state'], ['csrf', 'oauth'], 2],
    ],
  },
  {
    id: 'registration',
    about: 'registration',
    at: server,
    of: 'the registration of a client.',
    next: 'Look whether the metadata has a registration_endpoint, and at the reason in its answer; or register the client by hand and give it the id.',
    ...none,
    where: [
      [
        ['clientregistration', 'dcr'],
        [...refused, ...absent, 'error', 'disabled'],
      ],
    ],
  },
  {
    id: 'client',
    about: 'client',
    at: server,
    of: 'a client that the authorization server does not know, or could not tell by its secret.',
    next: 'Compare the id and the secret, and how they are sent. A registration that was forgotten is made anew when the client’s own copy is cleared.',
    ...none,
    where: [
      [
        ['clientid', 'clientsecret'],
        [...refused, ...absent, 'expired'],
      ],
      [['client'], ['unknown', 'unauthorized', 'unauthenticated', 'unregistered'], 2],
      [['client'], ['authentication'], refused, 4],
    ],
  },
  {
    id: 'code',
    about: 'code',
    at: server,
    of: 'the authorization code, which is good once and for a short time.',
    next: 'Sign in anew. If it comes again, look whether something asks the token endpoint twice.',
    ...none,
    where: [[['authcode'], [...refused, ...absent, 'expired', 'used', 'already', 'redeemed']]],
  },
  {
    id: 'resource-parameter',
    about: 'resource',
    at: server,
    of: 'the parameter resource of the request for a token.',
    next: 'Register the server’s URI at the authorization server, as its metadata spells it, slash included.',
    ...none,
    where: [[['resourceparam'], [...refused, ...absent]]],
  },
  {
    id: 'metadata-issuer',
    about: 'iss',
    at: 'client',
    of: 'an issuer in metadata that is not the address the metadata was fetched for.',
    next: 'Make the two the same text: a slash at the end and http for https count.',
    ...none,
    where: [
      [['oauthmetadata', 'metadata', 'configuration', 'provider'], ['issuer'], ['mismatch', 'different', 'wrong'], 10],
    ],
  },
  {
    id: 'metadata',
    about: 'metadata',
    at: 'client',
    of: 'metadata that was not found, or not in its form.',
    next: 'Import the server here by its address: each request and what it brought is shown, with the rule that is broken.',
    ...none,
    where: [
      [
        ['oauthmetadata'],
        [
          'failed',
          'unknown',
          'unable',
          'error',
          'missing',
          'invalid',
          'mismatch',
          'no',
          'fetch',
          'parse',
          'unsupported',
        ],
      ],
      [['configuration', 'metadata'], ['issuer', 'resource', 'oauth', 'openid'], ['unable', 'failed', 'mismatch'], 8],
      [['authserver'], ['no', 'missing', 'empty'], 2],
    ],
  },
  {
    id: 'refresh-token',
    about: 'code',
    at: server,
    of: 'a refresh token that the authorization server does not take: expired, used already, revoked, or another client’s.',
    next: 'Sign in anew. A client that refreshes twice at once loses one of them where refresh tokens rotate.',
    ...none,
    where: [[['refreshtoken'], [...refused, ...absent, 'expired', 'revoked', 'used']]],
  },
  {
    id: 'token-endpoint',
    about: 'token-endpoint',
    at: server,
    of: 'the token endpoint: no access token was made.',
    next: 'Read error and error_description of its answer; the authorization server’s log has more.',
    ...none,
    where: [[['token'], ['exchange', 'refresh', 'endpoint'], ['failed', 'error', 'rejected', 'returned'], 4]],
  },
  {
    id: 'jwks-unreached',
    about: 'key',
    at: 'resource-server',
    of: 'a key set that was not fetched.',
    next: 'Fetch jwks_uri from the machine of the server, with curl -i. Of the token this says nothing: it may be good.',
    step: 'key',
    scenario: 'issuer-unreachable',
    where: [
      [
        ['jwks', 'jwk'],
        ['fetch', 'fetching', 'retrieve', 'load', 'download', 'timeout', 'timed', 'unreachable', 'obtain', 'refused'],
      ],
    ],
  },
]
