import type { TargetServer } from '../../pipeline/types'
import { readInstant } from '../../playground/instant-text'
import { demoServer } from '../asked'
import type { Problem } from '../command-line'
import { explain, type Supplies } from '../explained'
import { explainText } from '../explain-text'
import { exampleOf } from '../example'
import { tokenIn } from '../given-token'
import { type Presented, presentedAt } from '../presented'
import { serverIn } from '../server-file'
import { bareServer } from '../settings'
import type { Content, Machine } from '../world'
import { explainedSchema } from './explained-schema'
import { type Arguments, object, plain, text, textOf, type Tool } from './tool'

/** How a call gives what a verdict waits for. */
const supplies: Supplies = {
  'audience/no-resource': 'Say which server this is: server.resource.',
  'issuer-trust/not-given': 'Say which issuer the server trusts: server.issuer, spelled as in its metadata document.',
  'key/not-given': 'Fetch what stands at the issuer’s jwks_uri, which is public, and pass it as server.jwks.',
  'key/not-supported': 'Have the issuer sign with a common algorithm: RS256 is the one every server must know.',
  'introspection/unreadable': 'Pass the body of the issuer’s answer whole, as introspection.',
}

const server = {
  ...object(
    {
      resource: text('The server’s own resource URI, which aud is compared with.'),
      issuer: {
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, maxItems: 100 }],
        description: 'The issuer, or issuers, that the server trusts, spelled as in their metadata.',
      },
      jwks: {
        anyOf: [{ type: 'object' }, { type: 'string' }],
        description: 'The issuer’s public keys: a JWK Set, a JWK, or PEM as text. Nothing is fetched.',
      },
      profile: text('Take tokens of this product’s shape, such as entra or auth0/rfc9068.'),
      name: text('What the server is called in the answer.'),
      policy: { type: 'object', description: 'Settings over those of a careful server, such as requiredScopes.' },
    },
    ['resource', 'issuer', 'jwks', 'profile', 'name', 'policy'],
  ),
  description: 'The server that is asked.',
}

const inputs = {
  token: text('The token, or a text with one token in it. A live token is better given as token_file.'),
  token_file: text('Path of a local file with the token, so that it stays out of the conversation.'),
  scenario: text('Id of an example of list_scenarios: judged with its own token, request and server.'),
  server,
  demo: text('Id of a server of the examples instead: issues, billing, careless-billing, tenant-2.'),
  at: text('When it is presented: ISO 8601, “5 min ago” or seconds since 1970. Default: now.'),
  method: text('Method of the request. Default: POST.'),
  url: text('Address of the request. Default: the resource URI.'),
  dpop: text('The DPoP proof that was sent along.'),
  introspection: text('Body of the issuer’s introspection answer about an opaque token.'),
}

export const explainToken: Tool = {
  name: 'explain_token',
  title: 'Explain a token',
  description:
    'Judges whether an MCP server should accept an access token, and says which step decides, what it expected and found, why, the fix, the clause, and the HTTP answer. Runs locally and fetches nothing; the token is never repeated in the answer. Give one of token, token_file and scenario.',
  inputSchema: object(inputs, Object.keys(inputs)),
  outputSchema: explainedSchema,
  readOnly: true,
  openWorld: false,
  async run(args, content, machine) {
    const sources = ['token', 'token_file', 'scenario'].filter((name) => args[name] !== undefined)
    if (sources.length !== 1) return { says: 'Give one of token, token_file and scenario.' }
    const judged =
      args.scenario === undefined
        ? await given(args, content, machine)
        : await exampleOf(String(args.scenario), content)
    if ('says' in judged) return judged
    const explained = await explain(judged.input, judged.token, await content.products(), supplies)
    return { text: explainText(explained, plain), data: explained }
  },
}

async function given(args: Arguments, content: Content, machine: Machine): Promise<Presented | Problem> {
  const server = await askedBy(args, content)
  if ('says' in server) return server
  const otherwise = args.demo === undefined ? machine.now() : content.demoNow
  const at = args.at === undefined ? { seconds: otherwise } : readInstant(String(args.at), otherwise)
  if ('says' in at) return { says: `at: ${at.says}` }
  const file = textOf(args, 'token_file')
  const written = file === undefined ? (textOf(args, 'token') ?? '') : await machine.read(file)
  if (typeof written !== 'string') return written
  const found = tokenIn(written, file ?? 'token')
  if ('says' in found) return found
  const [method, url, proof, introspection] = ['method', 'url', 'dpop', 'introspection'].map((name) =>
    textOf(args, name),
  )
  return presentedAt({ server, now: at.seconds }, found, { method, url, proof, introspection })
}

async function askedBy({ server: described, demo }: Arguments, content: Content): Promise<TargetServer | Problem> {
  if (demo !== undefined && described !== undefined)
    return { says: 'demo and server name two servers; give one of them.' }
  if (demo !== undefined) return demoServer(String(demo), content)
  return described === undefined ? bareServer(await content.presets()) : serverIn(described, 'server', content)
}
