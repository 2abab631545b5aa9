import type { TargetServer } from '../../../pipeline/types'
import { readInstant } from '../../../playground/instant-text'
import { demoServer } from '../../asked'
import type { Problem } from '../../command-line'
import { exampleOf } from '../../example'
import { asSentWords, explain, type Supplies } from '../../explained'
import { explainText } from '../../explain-text'
import { tokenIn } from '../../given-token'
import { type Presented, presentedAt } from '../../presented'
import { serverIn } from '../../server-file'
import { bareServer } from '../../settings'
import type { Content, Machine } from '../../world'
import { type Arguments, plain, type Run, textOf } from '../tool'

const answerWhole = 'Pass the body of the issuer’s answer whole, as introspection.'

/** How a call gives what a verdict waits for. */
const supplies: Supplies = {
  'audience/no-resource': 'Say which server this is: server.resource.',
  'issuer-trust/not-given': 'Say which issuer the server trusts: server.issuer, spelled as in its metadata document.',
  'key/not-given': 'Fetch what stands at the issuer’s jwks_uri, which is public, and pass it as server.jwks.',
  'key/not-supported': 'Have the issuer sign with a common algorithm: RS256 is the one every server must know.',
  'introspection/unreadable': answerWhole,
  'revocation/unreadable': answerWhole,
}

/** `explain_token`. */
export const run: Run = async (args, content, machine) => {
  const sources = ['token', 'token_file', 'scenario'].filter((name) => args[name] !== undefined)
  if (sources.length !== 1) return { says: 'Give one of token, token_file and scenario.' }
  const judged =
    args.scenario === undefined ? await given(args, content, machine) : await exampleOf(String(args.scenario), content)
  if ('says' in judged) return judged
  const explained = await explain(judged, await content.products(), supplies)
  const { asSent } = explained
  const before = asSent === null ? '' : `The text is a request: ${asSentWords(asSent)}\n\n`
  return { text: `${before}${explainText(explained, plain)}`, data: explained }
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
