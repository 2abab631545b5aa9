import { listOf, object, orNull, type Schema, text, type Tool } from './tool'

const string: Schema = { type: 'string' }
const usualPort = 39_600

export const drillServer: Tool = {
  name: 'drill_server',
  title: 'Drill a server of this machine',
  description: `Tests how an MCP server on this machine treats access tokens: sends it a good one, then each bad one of the catalogue, and says which it accepts and should not. The server has to trust the issuer of the drill first: http://127.0.0.1:${usualPort}, with its keys at /jwks; they are made anew for each run. Takes up to a few minutes. Only test deployments on loopback; for another host a person runs the command.`,
  inputSchema: object(
    {
      url: text('Address of the MCP server, on 127.0.0.1 or localhost.'),
      resource: text('What the server calls itself, if not url.'),
      scope: text('Scopes that the server demands, separated by spaces.'),
      issuer_port: {
        type: 'integer',
        minimum: 1,
        maximum: 65_535,
        description: `Port of the issuer. Default: ${usualPort}.`,
      },
      dpop: { type: 'boolean', description: 'Also tokens that are bound to a key.' },
    },
    ['resource', 'scope', 'issuer_port', 'dpop'],
  ),
  outputSchema: object({
    result: { type: 'string', enum: ['clean', 'holes', 'cannot-tell'] },
    why: orNull(string),
    doors: listOf(string, 'What an attacker gets.'),
    requests: { type: 'integer' },
    findings: listOf(
      object({
        id: string,
        title: string,
        score: string,
        check: orNull(string),
        status: orNull({ type: 'integer' }),
        fix: orNull(string),
      }),
      'Every answer that was not as it should be. explain_token tells more of an id, as scenario.',
    ),
  }),
  readOnly: false,
  openWorld: true,
  work: () => import('./work/drill-server'),
}
