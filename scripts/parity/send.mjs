import http from 'node:http'

/** The first message of every MCP client. */
const initialize = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'parity', version: '1.0.0' } },
})

/**
 * Sends a request of the project to a server on loopback, as a proxy in front of it would hand it on.
 * @param {import('@/lib/pipeline/types').HttpRequest} request
 * @param {Readonly<Record<string, string>>} more Headers that say which server of the many is asked.
 * @returns {Promise<{ status: number, challenge: string | null, result: boolean } | { unsendable: string }>}
 *   `result`: a JSON-RPC result came back, so the request passed the gate.
 */
export function send(request, port, more) {
  const { host, pathname, search, protocol } = new URL(request.url)
  const headers = [
    ['Host', host],
    ['X-Forwarded-Host', host],
    ['X-Forwarded-Proto', protocol.slice(0, -1)],
    ['Accept', 'application/json, text/event-stream'],
    ['Content-Type', 'application/json'],
    ['Content-Length', String(Buffer.byteLength(initialize))],
    ...request.authorization.map((value) => ['Authorization', value]),
    ...request.dpop.map((value) => ['DPoP', value]),
    ...(request.origin === null ? [] : [['Origin', request.origin]]),
    ...(request.clientCertificate === null ? [] : [['X-Client-Cert', encodeURIComponent(request.clientCertificate)]]),
    ...Object.entries(more),
  ]
  return new Promise((resolve) => {
    const answered = (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('close', () =>
        resolve({
          status: response.statusCode,
          challenge: response.headers['www-authenticate'] ?? null,
          cannot: response.headers['x-cannot'] ?? null,
          result: response.statusCode === 200 && text.includes('"result"'),
        }),
      )
    }
    try {
      http
        .request(
          {
            host: '127.0.0.1',
            port,
            method: request.method,
            path: pathname + search,
            headers: headers.flat(),
            agent: false,
            setHost: false,
            timeout: 10_000,
          },
          answered,
        )
        .on('timeout', function () {
          this.destroy(new Error('no answer within 10 seconds'))
        })
        .on('error', ({ code, message }) => resolve({ unsendable: code ?? message }))
        .end(initialize)
    } catch ({ code, message }) {
      resolve({ unsendable: code ?? message })
    }
  })
}
