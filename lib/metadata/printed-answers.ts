import { decodeUtf8 } from '../pipeline/encoding/segments'
import { readEitherBase64 } from '../pipeline/encoding/base64'

/** An answer as an SDK, a log line or a browser holds it in JSON, or a whole recording of them, as curl prints it. */
export function answersIn(text: string): string | null {
  const value = memberOf(parsed(text.trim()))
  const { entries } = memberOf(value.log)
  if (!Array.isArray(entries)) return answerOf(value)
  const telling = entries.map(memberOf).filter(isTelling)
  const answers = telling.flatMap((entry) => {
    const answer = answerOf(entry)
    return answer === null ? [] : [`${commandOf(memberOf(entry.request))}\n${answer}`]
  })
  return answers.length === 0 ? null : answers.join('\n')
}

/** Most of what a browser records of a page says nothing here. */
const isTelling = ({ request, response }: Member): boolean => {
  const { url } = memberOf(request)
  const { status, headers } = memberOf(response)
  const isNamed = typeof url === 'string' && /\/\.well-known\/o|jwks|\/(?:keys|certs)$/.test(url)
  return isNamed || status === 401 || linesOf(headers).some((line) => /^www-authenticate:/i.test(line))
}

/** What was sent decides whom a refusal speaks of; no credential is taken along. */
const commandOf = ({ url, headers }: Member): string =>
  `$ curl ${linesOf(headers).some((line) => /^authorization:/i.test(line)) ? '-H Authorization ' : ''}'${typeof url === 'string' ? url : ''}'`

function answerOf(value: Member): string | null {
  const at = memberOf(value.response) === nothing ? value : memberOf(value.response)
  const content = memberOf(at.content)
  const body = [bodyIn(content), at.body, at.data, at.content].find((part) => part !== undefined && part !== null)
  if (body === undefined) return null
  const status = [at.status, at.statusCode, at.status_code].find((part) => Number.isInteger(part))
  const head = status === undefined ? [] : [`HTTP/1.1 ${status}`, ...linesOf(at.headers), '']
  return [...head, typeof body === 'string' ? body : JSON.stringify(body)].join('\n')
}

function bodyIn({ text, encoding }: Member): unknown {
  if (encoding !== 'base64' || typeof text !== 'string') return text
  const octets = readEitherBase64(text)
  return octets instanceof Uint8Array ? decodeUtf8(octets) : null
}

function linesOf(headers: unknown): readonly string[] {
  const pairs: readonly (readonly [unknown, unknown])[] = Array.isArray(headers)
    ? headers.map((header) => [memberOf(header).name, memberOf(header).value] as const)
    : Object.entries(memberOf(headers))
  return pairs.flatMap(([name, value]) =>
    typeof name === 'string' && typeof value === 'string' ? [`${name}: ${value.replace(/[\r\n]{1,80}/g, ' ')}`] : [],
  )
}

type Member = Readonly<Record<string, unknown>>
const nothing: Member = {}
const memberOf = (value: unknown): Member =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Member) : nothing

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
