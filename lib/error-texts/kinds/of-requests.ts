import { absent, type KindRule, refused } from './kind'

const at = 'authorization-server'
const none = { step: null, scenario: null }

/** Of what an authorization server refuses in a request for a token: no access token was made. */
export const kindsOfRequests: readonly KindRule[] = [
  {
    id: 'client-document',
    about: 'client',
    at,
    of: 'the client’s metadata document: client_id is an address, and the authorization server fetches what is there.',
    next: 'Fetch that address from the machine of the authorization server, with curl -i: a firewall before it answers 403. A server that does not know such documents answers invalid_client; then register the client by hand.',
    ...none,
    code: /invalid client https?:/i,
    where: [[['clientdocument'], [...refused, ...absent, 'error', 'fetch', 'returned', 'unable', 'must']]],
  },
  {
    id: 'resource-not-granted',
    about: 'resource',
    at,
    of: 'a client that the authorization server gives no token for this resource.',
    next: 'Grant the client that resource, or API, at the authorization server, and compare its identifier with what the client asks for, character by character.',
    ...none,
    where: [
      [
        ['client', 'application', 'app'],
        ['notauthorized', 'unauthorized', 'notallowed'],
        ['resource', 'audience', 'api'],
        7,
      ],
      [['service'], ['not'], ['enabled'], ['domain'], 4],
      [['requested'], ['audience'], [...refused, 'not', 'no'], 5],
    ],
  },
  {
    id: 'scope-requested',
    about: 'scope',
    at,
    of: 'the scopes that the client asks for: the authorization server does not know one, or does not give it to this client.',
    next: 'Compare scope of the request with the scopes the authorization server has, and with those the client is allowed. Clients ask for what scopes_supported and the challenge name.',
    ...none,
    where: [
      [['scope', 'scopes'], ['requested', 'request'], [...refused, ...absent, 'must', 'least', 'malformed'], 7],
      [['scope', 'scopes'], ['unknown', 'unsupported', 'wrong', 'malformed'], 4],
      [['scope', 'scopes'], ['client', 'application'], ['notallowed', 'wrong', 'denied'], 6],
    ],
  },
  {
    id: 'grant-type',
    about: 'grant',
    at,
    of: 'the grant type or the response type, which the authorization server does not have or does not give this client.',
    next: 'Switch authorization_code and refresh_token on for the client, with response_type code. Where the server says it read none, look whether the body is a form and no JSON.',
    ...none,
    where: [[['granttype'], [...refused, ...absent, 'disabled', 'enabled'], 4]],
  },
  {
    id: 'client-auth-method',
    about: 'client',
    never: ['unknown'],
    at,
    of: 'the way in which the client proves itself at the token endpoint.',
    next: 'Compare token_endpoint_auth_methods_supported of the metadata with the registration: none for a public client, client_secret_basic or client_secret_post with a secret.',
    ...none,
    where: [[['endpoint', 'client'], ['auth', 'authentication'], ['method', 'methods'], [...refused, ...absent], 6]],
  },
  {
    id: 'pending',
    about: 'consent',
    at,
    of: 'a sign-in with a device code that is not finished yet. That is no fault.',
    next: 'Finish it in the browser. The client asks again until then, as slowly as it is told to.',
    ...none,
    where: [
      [['authorization'], ['pending'], 1],
      [['slow'], ['down'], 0],
    ],
  },
  {
    id: 'under-way',
    about: 'consent',
    at: 'client',
    of: 'a sign-in that the client has begun already and that is not over.',
    next: 'Finish that one in the browser, or end the program that waits for it, and begin once more.',
    ...none,
    where: [
      [
        ['login', 'oauth', 'authentication', 'authorization', 'flow'],
        ['already'],
        ['progress', 'pending', 'running'],
        4,
      ],
    ],
  },
  {
    id: 'consent',
    about: 'consent',
    at,
    of: 'consent, or a sign-in, that somebody has to give at the authorization server first.',
    next: 'Sign in where a person can answer. Where it asks for an administrator, have one grant the client its permissions once.',
    ...none,
    where: [
      [['interaction'], ['progress'], 3],
      [
        ['consent'],
        ['required', 'requires', 'not', 'missing', 'needed', 'admin', 'administrator', 'grant', 'needs'],
        5,
      ],
      [['consent'], ['invalid', 'denied', 'rejected', 'error', 'failed'], 2],
      [['consented'], ['not'], 3],
      [['interaction', 'login'], ['required'], ['error', 'prompt', 'user', 'silent'], 5],
    ],
  },
  {
    id: 'user-refused',
    about: 'consent',
    never: ['username', 'password'],
    at,
    of: 'a person whom the authorization server does not let use this client.',
    next: 'Assign the person, or a group, to the client there, or look at the rule that its log names.',
    ...none,
    where: [
      [['restricted', 'blocked', 'enforced'], ['policy', 'policies'], ['admin', 'organization', 'administrator'], 5],
      [['user', 'account'], ['assigned'], ['not'], 3],
      [['user', 'account'], ['disabled', 'locked', 'blocked', 'suspended'], 3],
      [['conditional'], ['access'], ['blocked', 'policy', 'policies'], 5],
    ],
  },
  {
    id: 'state-missing',
    about: 'state',
    at,
    of: 'state, which the authorization server wants in the request, or wants longer.',
    next: 'Have the client send a state of at least that length: a long random one for each sign-in.',
    ...none,
    where: [[['state'], ['missing', 'short', 'weak'], ['enough', 'characters', 'weak', 'entropy', 'least'], 8]],
  },
]
