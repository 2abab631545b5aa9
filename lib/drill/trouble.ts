import { clip, visible } from '../pipeline/encoding/visible-text'
import { type Answer, answerOf, type HttpReply, type NoReply, type Reply } from './answer'
import type { Run } from './run'

const noReply: Readonly<Record<NoReply['failed'], (url: string, code: string) => string>> = {
  timeout: (url) => `${url} did not answer in time.`,
  refused: (url) => `Nothing listens at ${url}.`,
  'unknown-host': (url) => `The host of ${url} is not known, or there is no network.`,
  'broken-off': (url, code) => `${url} broke the connection off (${code}).`,
  unsendable: (url, code) => `The request to ${url} could not be sent (${code}).`,
  'no-http': (url, code) => `What answers at ${url} does not speak HTTP (${code}).`,
}

/** Why an address is no MCP server that can be drilled, by its answer to a request without a token; `null`: it may be one. */
export function noServer(url: string, reply: Reply): string | null {
  if ('failed' in reply) return noReply[reply.failed](url, reply.code)
  const { kind } = answerOf(reply)
  if (kind === 'redirect')
    return `${url} sends elsewhere (${reply.status}): ${reply.location === null ? 'it does not say where' : clip(visible(reply.location), 200)}. Drill that address, if it is yours.`
  if (reply.status === 404 || reply.status === 405)
    return `There is no MCP endpoint at ${url}: it answers a POST with ${reply.status}.`
  if (kind === 'unclear')
    return isHtml(reply)
      ? `${url} answers with a web page. An MCP server answers in JSON-RPC: is this the address of its endpoint?`
      : `${url} does not answer in JSON-RPC: ${reply.status}, ${clip(visible(reply.type ?? 'no type'), 80)}.`
  return null
}

const isHtml = ({ type, body }: HttpReply) => /html/i.test(type ?? '') || /^\s*<(!doctype|html)/i.test(body)

/** Why nothing can be told where the good token did not get past. */
export function notAccepted(run: Run, first: Answer, control: Answer, asked: Asked): string {
  if (first.kind === 'broken' && control.kind === 'broken')
    return `${run.url} answers ${control.status}, with a good token as without one: it is broken, or its check of tokens throws.`
  const what =
    control.status === null
      ? 'The good token got no answer'
      : `The good token was not accepted: ${control.status}${control.error ? ` ${control.error}` : ''}`
  const seen =
    asked.keys || asked.introspection
      ? `The server did ask this issuer (${[asked.keys && 'its keys', asked.introspection && 'introspection'].filter(Boolean).join(', ')}), so its issuer, audience, scope or a claim it needs may differ.`
      : 'The server has asked this issuer for nothing: it does not trust it yet, or cannot reach it.'
  return `${what}. ${seen}`
}

/** What the server has asked the run's issuer for. */
export interface Asked {
  readonly keys: boolean
  readonly introspection: boolean
}

export const withoutToken = (url: string): string =>
  `${url} answers a request without any token: it asks for no authorization, so there is nothing to drill.`
export const atTheEnd =
  'The good token was no longer accepted at the end, so what was refused before may have been refused for that.'
export const limited = 'The server answered 429, too many requests, and the drill stopped.'
export const tooLong = 'The drill has taken as long as it may, and stopped.'
export const silent = 'The server has stopped answering, and the drill stopped.'
export const noRound = (round: string, answer: Answer): string =>
  `The good token of the --${round} round was not accepted (${answer.status ?? 'no answer'}${answer.error ? ` ${answer.error}` : ''}), so that round tells nothing.`
