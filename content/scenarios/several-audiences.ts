import { accepted, claimFails, rejected, undecided } from '@/lib/scenarios/expect'
import type { DemoScenario, DemoToken } from './demo-scenario'

const aud = (value: unknown): DemoToken => ({ goodFor: 'billing', claims: { aud: value } })
const issues = 'https://issues.example.com/mcp'
/** An application’s number, as Entra gives it out. */
const guid = '9b1f6d4e-3c52-4a8e-9a57-2f1f0c7a1b22'
const billing = 'https://billing.example.com/mcp'
const token = { goodFor: 'issues' } as const

/** Tokens for more than one server. */
export const severalAudiencesScenarios = [
  {
    id: 'aud-two-servers',
    title: 'One token for two servers',
    story:
      'aud lists issues and billing. Billing is in the list, so it accepts; but a compromised issues server can use the token here.',
    group: 'several-audiences',
    server: 'billing',
    token: aud([issues, billing]),
    expect: accepted({ jose: 'accepts', warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-two-servers-single',
    title: 'The same, at a server that wants to be alone',
    story: 'This build of billing refuses tokens that name anybody else.',
    group: 'several-audiences',
    server: 'single-audience-billing',
    token: aud([issues, billing]),
    expect: rejected('audience-breadth', 'several', 401, { jose: 'accepts', differs: 'jose tests membership only' }),
  },
  {
    id: 'aud-userinfo',
    title: 'The server and the issuer’s userinfo',
    story: 'With the openid scope Auth0 adds its own userinfo address to the audience.',
    group: 'several-audiences',
    server: 'billing',
    token: aud([billing, 'https://auth.example.com/userinfo']),
    expect: accepted({ jose: 'accepts', warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-several-others',
    title: 'Several servers, none of them this one',
    story: 'A token for two neighbours, tried at a third server.',
    group: 'several-audiences',
    server: 'billing',
    token: aud([issues, 'https://files.example.com/mcp']),
    expect: rejected('audience', 'several', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-guid-known',
    title: 'Entra’s number, at a server that knows its own',
    story:
      'In v2.0 tokens Entra writes the application’s GUID into aud, never the address. The server lists it among its names.',
    group: 'several-audiences',
    server: 'billing',
    policy: { otherNames: [guid] },
    token: aud(guid),
    expect: accepted(),
  },
  {
    id: 'aud-issuer-known',
    title: 'The authorization server, at a server that goes by its name',
    story:
      'aud is the issuer itself. Somebody has put that among the names of this server, and it takes the token, as every neighbour with the same list does.',
    group: 'several-audiences',
    server: 'billing',
    policy: { otherNames: ['https://auth.example.com'] },
    token: aud('https://auth.example.com'),
    expect: accepted({ jose: 'accepts', warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-client-known',
    title: 'The client, at a server that goes by its name',
    story: 'aud is the client, and so is client_id. The server lists it among its names, and takes all tokens of it.',
    group: 'several-audiences',
    server: 'billing',
    policy: { otherNames: ['agent-1'] },
    token: aud('agent-1'),
    expect: accepted({ jose: 'accepts', warns: ['audience-breadth'] }),
  },
  {
    id: 'aud-userinfo-expected',
    title: 'Userinfo, and the server expects it',
    story: 'A server that wants to be alone makes one exception, for its issuer’s userinfo address.',
    group: 'several-audiences',
    server: 'single-audience-billing',
    policy: { companions: ['https://auth.example.com/userinfo'] },
    token: aud([billing, 'https://auth.example.com/userinfo']),
    expect: accepted(),
  },
  {
    id: 'aud-list-near-miss',
    title: 'A list, and one of them is nearly right',
    story: 'Two neighbours, and this server with a slash too many. The slash is what keeps the token out.',
    group: 'several-audiences',
    server: 'billing',
    token: aud([issues, `${billing}/`]),
    expect: rejected('audience', 'several', 401, { jose: claimFails('aud'), warns: ['audience-breadth'] }),
  },
  {
    id: 'resource-not-given',
    title: 'A server that does not know its own name',
    story: 'Without its own resource URI a server cannot tell whether a token is for it.',
    group: 'several-audiences',
    server: 'issues',
    resource: '',
    token,
    expect: undecided('audience', 'no-resource', { jose: 'ERR_JWT_CLAIM_VALIDATION_FAILED:aud' }),
  },
] as const satisfies readonly DemoScenario[]
