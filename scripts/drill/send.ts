import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { HttpReply, NoReply, Reply } from '@/lib/drill/answer'
import type { Outgoing } from '@/lib/drill/protocol'
import { isLoopback } from './options'

/** Characters of a body that are read. */
const longestBody = 65_536

interface Settings {
  /** Milliseconds for one answer, from the connection to its last octet. */
  readonly timeout: number
  /** PEM of the private key of each certificate that may be shown. */
  readonly keyOf: ReadonlyMap<string, string>
  /** Breaks the request off. */
  readonly signal?: AbortSignal | undefined
}

/** Sends exactly these lines on a connection of its own, follows nothing, and never rejects. */
export function send(
  { method, url, headers, body, certificate }: Outgoing,
  { timeout, keyOf, signal }: Settings,
): Promise<Reply> {
  const address = new URL(url)
  const lines = [
    ['Host', address.host],
    ...headers,
    ['Content-Length', String(Buffer.byteLength(body))],
    ['Connection', 'close'],
  ]
  return new Promise((done) => {
    const fail = (failed: NoReply['failed'], code: string) => done({ failed, code })
    try {
      const key = certificate === null ? undefined : keyOf.get(certificate)
      const shown = certificate !== null && key !== undefined ? { cert: certificate, key } : {}
      // The certificate of a test deployment on this machine is nobody's to vouch for.
      const tls = { ...shown, rejectUnauthorized: !isLoopback(address) }
      const ask = address.protocol === 'https:' ? requestHttps : requestHttp
      const request = ask(address, { method, headers: lines.flat(), agent: false, ...(signal && { signal }), ...tls })
      let answered = false
      request.on('response', (response) => {
        answered = true
        // RFC 9110 §15: from 100 on; the parser takes any three digits.
        if ((response.statusCode ?? 0) >= 100) return read(response, done)
        fail('no-http', `HTTP ${response.statusCode}`)
        request.destroy()
      })
      request.on('upgrade', (_, socket) => {
        fail('no-http', 'HTTP 101')
        socket.destroy()
      })
      const timer = setTimeout(() => {
        fail('timeout', 'ETIMEDOUT')
        request.destroy()
      }, timeout)
      request.on('error', (error: NodeJS.ErrnoException) => fail(kindOf(error.code ?? ''), error.code ?? error.message))
      request.on('close', () => {
        clearTimeout(timer)
        if (!answered) fail('broken-off', 'ECONNRESET')
      })
      request.end(body)
    } catch (error) {
      fail('unsendable', (error as NodeJS.ErrnoException).code ?? String(error))
    }
  })
}

function kindOf(code: string): NoReply['failed'] {
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH') return 'refused'
  if (['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN'].includes(code)) return 'unknown-host'
  return code.startsWith('HPE_') || code.startsWith('ERR_SSL') || code === 'EPROTO' ? 'no-http' : 'broken-off'
}

function read(response: IncomingMessage, done: (reply: HttpReply) => void): void {
  const { headers, statusCode = 0 } = response
  const streams = /^text\/event-stream/i.test(headers['content-type'] ?? '')
  let body = ''
  const isWhole = streams ? firstMessage() : () => false
  const end = () =>
    done({
      status: statusCode,
      challenge: headers['www-authenticate'] ?? null,
      type: headers['content-type'] ?? null,
      location: headers.location ?? null,
      session: single(headers['mcp-session-id']),
      nonce: single(headers['dpop-nonce']),
      body,
    })
  response.setEncoding('utf8')
  response.on('data', (part: string) => {
    body += part
    if (isWhole(part) || body.length > longestBody) {
      end()
      response.destroy()
    }
  })
  response.on('end', end)
  response.on('close', end)
  response.on('error', end)
}

/**
 * A stream may stay open after the one message that answers, and begin with others that have no data. Each part is looked
 * at once, however small they are.
 */
function firstMessage(): (part: string) => boolean {
  let before = '\n'
  let hasData = false
  return (part) => {
    let recent = before + part
    const data = hasData ? null : /[\r\n]data:/.exec(recent)
    if (data) recent = recent.slice(data.index + data[0].length)
    hasData ||= data !== null
    before = recent.slice(-6)
    return hasData && /\n\r?\n/.test(recent)
  }
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null
