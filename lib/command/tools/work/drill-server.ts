import { terminalText } from '../../../drill/formats/terminal'
import type { DrillReport } from '../../../drill/report'
import { safe } from '../../text'
import { type Arguments, type Run, textOf } from '../tool'

/** `drill_server`. */
export const run: Run = async (args, _, machine) => {
  const url = textOf(args, 'url') ?? ''
  if (!isLoopback(url))
    return {
      says: 'A tool drills only a server on this machine. For another host its owner runs `deputy-lab drill URL --this-server-is-mine`.',
    }
  const report = await machine.drill(argumentsOf(url, args))
  if ('says' in report) return report
  const lines = terminalText(report).split('\n').map(safe)
  return { text: lines.join('\n'), data: shortOf(report) }
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
