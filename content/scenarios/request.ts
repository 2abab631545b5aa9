import type { ReasonOf } from '@/lib/pipeline/checks'
import { accepted, rejected } from '@/lib/scenarios/expect'
import type { DemoScenario } from './demo-scenario'

const token = { goodFor: 'issues' } as const
const malformed = (reason: ReasonOf<'b64token'>, jose: string, differs?: string) =>
  rejected('b64token', reason, 400, { jose, ...(differs && { differs }) })

export const request = [
  {
    id: 'no-credentials',
    title: 'No credentials',
    story:
      'The first request of every client. The answer names the metadata where it learns whom to ask, and no error.',
    group: 'request',
    server: 'issues',
    token: null,
    expect: rejected('authorization', 'missing', 401, { jose: null }),
  },
  {
    id: 'basic-scheme',
    title: 'Basic instead of Bearer',
    story: 'A user name and password where a token is expected.',
    group: 'request',
    server: 'issues',
    token: null,
    authorization: ['Basic YWxpY2U6c2VjcmV0'],
    expect: rejected('scheme', 'unsupported', 401, { jose: null }),
  },
  {
    id: 'bearer-lowercase',
    title: 'bearer in small letters',
    story: 'Scheme names ignore case.',
    group: 'request',
    server: 'issues',
    token,
    authorization: ['bearer {token}'],
    expect: accepted(),
  },
  {
    id: 'two-headers',
    title: 'Two Authorization headers',
    story: 'A gateway added its own instead of replacing the client’s.',
    group: 'request',
    server: 'issues',
    token,
    authorization: ['Bearer {token}', 'Bearer {token}'],
    expect: rejected('single-credential', 'several', 400, { jose: null }),
  },
  {
    id: 'bearer-alone',
    title: 'Bearer without a token',
    story: 'The variable that should hold the token was empty.',
    group: 'request',
    server: 'issues',
    token: null,
    authorization: ['Bearer'],
    expect: malformed('empty', 'ERR_JWS_INVALID'),
  },
  {
    id: 'trailing-newline',
    title: 'A line break at the end',
    story: 'The token was read from a file. jose accepts it; the header grammar does not.',
    group: 'request',
    server: 'issues',
    token,
    authorization: ['Bearer {token}\n'],
    expect: malformed('malformed', 'accepts', 'jose skips white space in the signature'),
  },
  {
    id: 'quoted-token',
    title: 'A token in quotation marks',
    story: 'Copied with the quotes of the JSON it stood in.',
    group: 'request',
    server: 'issues',
    token,
    authorization: ['Bearer "{token}"'],
    expect: malformed('malformed', 'ERR_JWS_INVALID'),
  },
  {
    id: 'oversized-token',
    title: 'A token of twelve thousand characters',
    story: 'A thousand groups in one claim. Most HTTP servers would stop reading before ours does.',
    group: 'request',
    server: 'issues',
    token: { goodFor: 'issues', claims: { groups: Array.from({ length: 900 }, (_, i) => `group-${i}`) } },
    expect: rejected('size', 'too-large', 431, { jose: 'accepts', differs: 'jose has no size limit' }),
  },
] as const satisfies readonly DemoScenario[]
