import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import { absent } from '@/lib/scenarios/scenario'
import type { DemoScenario, DemoToken } from './demo-scenario'

const aud = (value: unknown): DemoToken => ({ goodFor: 'billing', claims: { aud: value } })
const mismatch = rejected('audience', 'mismatch', 401, { jose: claimFails('aud') })
const invalid = rejected('audience-type', 'invalid', 401, { jose: claimFails('aud') })
/** An application’s number, as Entra gives it out. */
const guid = '9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b22'
const billing = 'https://billing.example.com/mcp'

/** What authorization servers put into `aud` instead of the server's URI. */
export const issuerMistakesScenarios = [
  {
    id: 'aud-missing',
    title: 'No audience at all',
    story: 'The authorization server ignored the resource parameter and left aud out.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud(absent),
    expect: rejected('audience-presence', 'missing', 401, { jose: claimFails('aud') }),
  },
  {
    id: 'aud-client-id',
    title: 'The audience is the client',
    story: 'aud is the client id, as in an ID token. Every server this client talks to sees the same value.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud('agent-1'),
    expect: mismatch,
  },
  {
    id: 'aud-wildcard',
    title: 'The audience is a star',
    story: 'Somebody configured “*” to make the errors go away. An exact comparison still refuses it.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud('*'),
    expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-wildcard-host',
    title: 'A star for the host',
    story: 'The audience covers every host of the domain, so it separates none of them.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud('https://*.example.com/mcp'),
    expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-keycloak-account',
    title: 'Keycloak’s default: account',
    story:
      'Without an audience mapper Keycloak writes account, the name of its own console, where the user has a role in it, and otherwise no aud at all.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud('account'),
    expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-supabase-authenticated',
    title: 'Supabase’s constant: authenticated',
    story: 'Every signed-in user’s token carries the same audience, whatever the client asked for.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud('authenticated'),
    expect: rejected('audience', 'mismatch', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-empty-list',
    title: 'An empty list',
    story: 'Hydra sends an empty list when no audience was granted. It is there, and names nobody.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud([]),
    expect: rejected('audience-type', 'empty', 401, { jose: claimFails('aud') }),
  },
  {
    id: 'aud-null',
    title: 'The audience is null',
    story: 'A template wrote a value it did not have.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud(null),
    expect: invalid,
  },
  {
    id: 'aud-number',
    title: 'The audience is a number',
    story: 'An internal application number instead of an identifier.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud(42),
    expect: invalid,
  },
  {
    id: 'aud-object',
    title: 'The audience is an object',
    story: 'A list that went through a language without lists became an object with the key 0.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud({ '0': billing }),
    expect: invalid,
  },
  {
    id: 'aud-mixed-list',
    title: 'A list with a number in it',
    story:
      'The right audience is there, beside something that is not a string. jose accepts it; refusing is the reading all agree on.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud([billing, 42]),
    expect: rejected('audience-type', 'invalid', 401, {
      jose: 'accepts',
      differs: 'jose looks for one match and ignores other types',
    }),
  },
  {
    id: 'aud-guid',
    title: 'Entra’s number',
    story:
      'Entra ID writes the application’s GUID into aud. A server that knows only its address refuses its own tokens.',
    group: 'issuer-mistakes',
    server: 'billing',
    token: aud(guid),
    expect: mismatch,
  },
  {
    id: 'client-instead-of-audience',
    title: 'No aud, and the client compared instead',
    story:
      'The issuer writes no aud, so the server knows its tokens by their client. It works, and the token is good at every server that does the same.',
    group: 'issuer-mistakes',
    server: 'billing',
    policy: { audience: 'client-id', otherNames: ['agent-1'], off: ['audience-presence'] },
    token: { goodFor: 'billing', claims: { aud: absent } },
    expect: accepted({ jose: claimFails('aud'), differs: 'jose compares aud', warns: ['audience'] }),
  },
  {
    id: 'client-instead-replayed',
    title: 'A token for another server, and the client compared instead',
    story:
      'The same client has a token for issues. Its id is the right one there too, so billing takes it: the replay.',
    group: 'issuer-mistakes',
    server: 'billing',
    policy: { audience: 'client-id', otherNames: ['agent-1'], requiredScopes: ['issues:read'] },
    token: { goodFor: 'issues' },
    expect: accepted({ jose: claimFails('aud'), differs: 'jose compares aud' }),
  },
  {
    id: 'client-unknown',
    title: 'Of a client this server does not know',
    story: 'A server that tells its tokens by their client meets one of somebody else.',
    group: 'issuer-mistakes',
    server: 'billing',
    policy: { audience: 'client-id', otherNames: ['agent-2'] },
    token: { goodFor: 'billing' },
    expect: rejected('audience', 'other-client', 401, { jose: 'accepts', differs: 'jose compares aud' }),
  },
  {
    id: 'client-missing',
    title: 'Neither audience nor client',
    story: 'A server that tells its tokens by their client meets one that names none.',
    group: 'issuer-mistakes',
    server: 'billing',
    policy: {
      audience: 'client-id',
      otherNames: ['agent-1'],
      requiredClaims: ['iss', 'exp', 'sub', 'iat', 'jti'],
      off: ['audience-presence'],
    },
    token: { goodFor: 'billing', claims: { aud: absent, client_id: absent } },
    expect: rejected('audience', 'no-client', 401, { jose: claimFails('aud') }),
  },
] as const satisfies readonly DemoScenario[]
