import { terminalText } from '../../drill/formats/terminal'
import type { DrillReport } from '../../drill/report'
import { safe } from '../text'
import { type Arguments, listOf, object, orNull, type Schema, text, textOf, type Tool } from './tool'

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
  async run(args, _, machine) {
    const url = textOf(args, 'url') ?? ''
    if (!isLoopback(url))
      return {
        says: 'A tool drills only a server on this machine. For another host its owner runs `deputy-lab drill URL --this-server-is-mine`.',
      }
    const report = await machine.drill(argumentsOf(url, args))
    if ('says' in report) return report
    const lines = terminalText(report).split('\n').map(safe)
    return { text: lines.join('\n'), data: shortOf(report) }
  },
}

const isLoopback = (url: string): boolean =>
  /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:[/?]|$)/i.test(url)

function argumentsOf(url: string, args: Arguments): readonly string[] {
  const option = (name: string, value: unknown) => (value === undefined ? [] : [`--${name}=${value}`])
  return [
    ...option('resource', args.resource),
    ...option('scope', args.scope),
    ...option('issuer-port', args.issuer_port),
    ...(args.dpop === true ? ['--dpop'] : []),
    '--',
    url,
  ]
}

const shortOf = ({ result, why, doors, requests, rows }: DrillReport) => ({
  result,
  why,
  doors,
  requests,
  findings: rows
    .filter(({ link }) => link !== null)
    .map(({ id, title, score, foretold, got, fix }) => ({
      id,
      title,
      score,
      check: foretold.check,
      status: got.status,
      fix,
    })),
})
