import type { ReasonOf } from '@/lib/pipeline/checks'
import type { TrustedIssuer } from '@/lib/pipeline/types'
import { accepted, claimFails, rejected, undecided } from '@/lib/scenarios/expect'
import { absent } from '@/lib/scenarios/scenario'
import { demoIssuer } from '../issuer'
import { demoRsa } from '../keys'
import { demoEcPublic, demoRsaPublic } from '../issuer-keys'
import type { DemoScenario, DemoToken } from './demo-scenario'

const claims = (patch: Record<string, unknown>): DemoToken => ({ goodFor: 'issues', claims: patch })
const notTrusted = (reason: ReasonOf<'issuer-trust'>) =>
  rejected('issuer-trust', reason, 401, { jose: claimFails('iss') })
const missing = (claim: string) => rejected('required-claims', 'missing', 401, { jose: claimFails(claim) })
const token = { goodFor: 'issues' } as const
const { issuer } = demoIssuer
const { kty, n, e, kid } = demoRsa
const rsa = { kty, n, e }
const trusting = (...keys: NonNullable<TrustedIssuer['keys']>['keys']): readonly TrustedIssuer[] => [
  { issuer, keys: { keys } },
]
const secondIssuer = 'https://login.example.net'
const twoIssuers: readonly TrustedIssuer[] = [
  { issuer, keys: { keys: [demoRsaPublic] } },
  { issuer: secondIssuer, keys: { keys: [demoEcPublic] } },
]

export const issuerScenarios = [
  {
    id: 'issuer-unknown',
    title: 'An issuer nobody told the server about',
    story: 'A sound token from an authorization server this one does not trust.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: 'https://login.example.net' }),
    expect: notTrusted('unknown'),
  },
  {
    id: 'issuer-trailing-slash',
    title: 'The issuer with a slash',
    story: 'Auth0 ends its issuer with a slash. The comparison is exact.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: 'https://auth.example.com/' }),
    expect: notTrusted('slash'),
  },
  {
    id: 'issuer-proto',
    title: 'An issuer named __proto__',
    story: 'A server that looks issuers up in an object would find something under this name.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: '__proto__' }),
    expect: notTrusted('unknown'),
  },
  {
    id: 'issuer-list',
    title: 'A list of issuers',
    story: 'Two issuers in one token. A server that takes the first it knows lets the token’s maker choose.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: ['https://auth.example.com', 'https://login.example.net'] }),
    expect: notTrusted('not-text'),
  },
  {
    id: 'issuer-missing',
    title: 'No issuer',
    story: 'The token does not say who made it, so there is no key to try.',
    group: 'issuer',
    server: 'issues',
    token: claims({ iss: absent }),
    expect: notTrusted('missing'),
  },
  {
    id: 'jti-missing',
    title: 'No token identifier',
    story: 'Authorization servers without the access-token profile often leave jti out.',
    group: 'issuer',
    server: 'issues',
    token: claims({ jti: absent }),
    expect: missing('jti'),
  },
  {
    id: 'client-id-missing',
    title: 'No client_id',
    story: 'Keycloak names the client in azp instead.',
    group: 'issuer',
    server: 'issues',
    token: claims({ client_id: absent, azp: 'agent-1' }),
    expect: missing('client_id'),
  },
  {
    id: 'sub-missing',
    title: 'No subject',
    story: 'The server would not know for whom it acts.',
    group: 'issuer',
    server: 'issues',
    token: claims({ sub: absent }),
    expect: missing('sub'),
  },
  {
    id: 'issuer-not-given',
    title: 'A server that trusts nobody yet',
    story: 'The issuer has not been filled in, so there is nobody whose keys could be used.',
    group: 'issuer',
    server: 'issues',
    issuers: [],
    token,
    expect: undecided('issuer-trust', 'not-given', { jose: 'ERR_JWKS_NO_MATCHING_KEY' }),
  },
  {
    id: 'key-of-another-issuer',
    title: 'A neighbour’s key from a shared set',
    story: 'Tenants share one key set, and the key that fits belongs to another of them.',
    group: 'issuer',
    server: 'issues',
    issuers: trusting({ ...rsa, kid, issuer: 'https://auth.example.com/other-tenant' }),
    token,
    expect: rejected('issuer', 'mismatch', 401, {
      jose: 'accepts',
      differs: 'jose does not read whom a key in the set belongs to',
    }),
  },
  {
    id: 'key-of-another-issuer-careless',
    title: 'A neighbour’s key, as most servers take it',
    story: 'No library reads whom a key in a shared set belongs to.',
    group: 'issuer',
    server: 'careless-billing',
    issuers: trusting({ ...rsa, kid, issuer: 'https://auth.example.com/other-tenant' }),
    token: { goodFor: 'billing' },
    expect: accepted(),
  },
  {
    id: 'entra-key-of-the-other-version',
    title: 'Entra’s key, named by its other version',
    story: 'The key set writes the v2.0 issuer beside the key, and the token is v1.0 of the same tenant.',
    group: 'issuer',
    server: 'issues',
    issuers: [
      {
        issuer: 'https://sts.windows.net/8f2d3c1a-0000-4000-8000-5b6c7d8e9f00/',
        keys: {
          keys: [
            {
              ...rsa,
              kid,
              issuer: 'https://login.microsoftonline.com/8f2d3c1a-0000-4000-8000-5b6c7d8e9f00/v2.0',
            },
          ],
        },
      },
    ],
    token: claims({ iss: 'https://sts.windows.net/8f2d3c1a-0000-4000-8000-5b6c7d8e9f00/' }),
    expect: accepted(),
  },
  {
    id: 'issuer-unreachable',
    title: 'The key set cannot be fetched',
    story:
      'The authorization server is down and this server kept no copy of its keys. The token may be good; a 401 would make the client throw it away.',
    group: 'issuer',
    server: 'issues',
    policy: { issuerUnreachable: true },
    token,
    expect: rejected('key', 'unreachable', 503, { jose: 'ERR_JWKS_TIMEOUT' }),
  },
  {
    id: 'second-issuer',
    title: 'The second of two issuers',
    story:
      'The server trusts two authorization servers, each with keys of its own. The token is from the second and signed with its key.',
    group: 'issuer',
    server: 'issues',
    issuers: twoIssuers,
    token: { goodFor: 'issues', claims: { iss: secondIssuer }, signedBy: 'ec' },
    expect: accepted(),
  },
  {
    id: 'second-issuer-first-key',
    title: 'One issuer’s name, another’s key',
    story:
      'The first of two trusted issuers signs a token in the name of the second. A server with one pile of keys would believe it.',
    group: 'issuer',
    server: 'issues',
    issuers: twoIssuers,
    token: { goodFor: 'issues', claims: { iss: secondIssuer } },
    expect: rejected('key', 'unknown-kid', 401, { jose: 'accepts', differs: 'jose is given one pile of keys' }),
  },
  {
    id: 'two-issuers-one-set',
    title: 'One set of keys for two issuers',
    story:
      'The server trusts two authorization servers and keeps one pile of keys for both. The first signs a token in the name of the second, and it passes.',
    group: 'issuer',
    server: 'issues',
    issuers: [...trusting(demoRsaPublic), { issuer: secondIssuer, keys: { keys: [demoRsaPublic] } }],
    token: { goodFor: 'issues', claims: { iss: secondIssuer } },
    expect: accepted({ jose: 'accepts', warns: ['issuer'] }),
  },
  {
    id: 'machine-token',
    title: 'A client acting for itself',
    story: 'Subject and client are the same: client credentials. Accepted, and worth noticing.',
    group: 'issuer',
    server: 'issues',
    token: claims({ sub: 'agent-1' }),
    expect: accepted({ jose: 'accepts', warns: ['subject'] }),
  },
  {
    id: 'sub-number',
    title: 'A subject that is a number',
    story: 'A database key instead of a name. Compared loosely, 7 and "7" are the same user.',
    group: 'issuer',
    server: 'issues',
    token: claims({ sub: 7 }),
    expect: rejected('subject', 'not-text', 401, {
      jose: 'accepts',
      differs: 'jose looks at sub only when told which',
    }),
  },
] as const satisfies readonly DemoScenario[]
