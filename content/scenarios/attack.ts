import { accepted, claimFails, rejected } from '@/lib/scenarios/expect'
import { demoNow } from '../now'
import type { DemoScenario } from './demo-scenario'

const issuesToken = { goodFor: 'issues' } as const
const wide = { goodFor: 'issues', claims: { scope: 'issues:read billing:read' } } as const
const billingScope = {
  requiredScopes: ['billing:read'],
  off: ['audience-presence', 'audience-type', 'audience', 'audience-breadth'],
} as const
const notForBilling = rejected('audience', 'mismatch', 401, { jose: claimFails('aud') })
const scopeMissing = { jose: 'accepts', differs: 'jose does not know scopes' } as const

export const attackScenarios = [
  {
    id: 'good-token-issues',
    title: 'A good token at the right server',
    story: 'Alice’s client asked for a token for the issues server and presents it there.',
    group: 'attack',
    server: 'issues',
    token: issuesToken,
    expect: accepted(),
  },
  {
    id: 'cross-server-replay',
    title: 'The replay: a token for issues at billing',
    story:
      'Whoever runs the issues server takes the token Alice’s client sent there and presents it to billing. Same issuer, good signature, in time.',
    group: 'attack',
    server: 'billing',
    token: issuesToken,
    expect: notForBilling,
  },
  {
    id: 'replay-careless',
    title: 'The same replay, at a careless server',
    story:
      'This build of billing checks signature, issuer and expiry, but not whom the token is for. The attacker is Alice now.',
    group: 'attack',
    server: 'careless-billing',
    token: issuesToken,
    expect: accepted(),
  },
  {
    id: 'replay-careless-scope',
    title: 'Careless, but the scope saves the day',
    story:
      'Billing still does not check the audience, but this call needs billing:read and Alice’s token only grants issues:read.',
    group: 'attack',
    server: 'careless-billing',
    policy: billingScope,
    token: issuesToken,
    expect: rejected('scope', 'missing', 403, scopeMissing),
  },
  {
    id: 'wide-scope-replay',
    title: 'A token with wide scope, replayed',
    story: 'The authorization server granted scopes for both servers in one token. The audience still says issues.',
    group: 'attack',
    server: 'billing',
    token: wide,
    expect: notForBilling,
  },
  {
    id: 'wide-scope-replay-careless',
    title: 'Wide scope at a careless server',
    story:
      'With both scopes in the token, the scope check that saved the day lets it through. Scope is no substitute for audience.',
    group: 'attack',
    server: 'careless-billing',
    policy: billingScope,
    token: wide,
    expect: accepted(),
  },
  {
    id: 'good-token-billing',
    title: 'A good token for billing',
    story: 'What the client should have done: ask for a second token, for billing.',
    group: 'attack',
    server: 'billing',
    token: { goodFor: 'billing' },
    expect: accepted(),
  },
  {
    id: 'wrong-audience-and-scope',
    title: 'Wrong audience and missing scope',
    story:
      'Two things are wrong. The audience comes first: 403 would tell the attacker that the token is otherwise good.',
    group: 'attack',
    server: 'billing',
    token: issuesToken,
    expect: notForBilling,
  },
  {
    id: 'wrong-audience-and-expired',
    title: 'Wrong audience and expired',
    story: 'A stolen token found late: it is for another server and has expired. The audience is reported first.',
    group: 'attack',
    server: 'billing',
    token: { goodFor: 'issues', claims: { exp: demoNow - 60 } },
    expect: notForBilling,
  },
  {
    id: 'token-passed-on',
    title: 'A server that passes the token on',
    story: 'The token is good here. Then the server attaches it to its own call of another service.',
    group: 'attack',
    server: 'issues',
    policy: { passesTokenOn: true },
    token: issuesToken,
    expect: accepted({ jose: 'accepts', warns: ['passthrough'] }),
  },
] as const satisfies readonly DemoScenario[]
