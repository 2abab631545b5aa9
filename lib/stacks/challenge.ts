import type { HttpAnswer } from '../pipeline/challenge'
import { metadataUrl } from '../pipeline/http/metadata-url'
import { printable } from '../pipeline/http/printable'
import type { ValidationInput } from '../pipeline/types'
import type { Said } from './stack'

const phrases = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

/**
 * An answer of that status, with the challenge filled in.
 * @param input with the server as it is on that stack
 */
export function answerOf(
  status: keyof typeof phrases,
  challenge: Said['challenge'],
  { server, request }: ValidationInput,
): HttpAnswer {
  const phrase = phrases[status]
  if (status === 200) return { status, phrase, headers: [['Content-Type', 'application/json']] }
  const values: Readonly<Record<string, string>> = {
    metadata: metadataUrl(server.resource) ?? '',
    origin: /^https?:\/\/[^/?#]+/i.exec(request.url)?.[0] ?? '',
    algs: server.policy.dpop.mode === 'off' ? '' : server.policy.dpop.algorithms.join(' '),
    scope: server.policy.off.includes('scope') ? '' : server.policy.requiredScopes.join(' '),
  }
  const parts = (challenge ?? []).flatMap((part) => filled(part, values) ?? [])
  return { status, phrase, headers: challenge === null ? [] : [['WWW-Authenticate', parts.join(', ')]] }
}

/** A part of a challenge with its names replaced; `null` if one stands for nothing. */
function filled(part: string, values: Readonly<Record<string, string>>): string | null {
  const named = Object.entries(values).filter(([name]) => part.includes(`{${name}}`))
  if (named.some(([, value]) => value === '')) return null
  return named.reduce((text, [name, value]) => text.replaceAll(`{${name}}`, () => printable(value)), part)
}
