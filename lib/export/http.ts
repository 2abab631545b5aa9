import { needsUrl, requestParts } from './request-parts'
import type { Target } from './target'

export const http: Target = {
  id: 'http',
  title: 'HTTP request',
  about: 'The request as it goes over the wire (RFC 9112), with CR LF at the end of each line.',
  group: 'Send it',
  language: 'HTTP',
  file: 'request.http',
  mediaType: 'message/http',
  holds: 'case',
  needs: needsUrl,
  remarks: (given) => requestParts(given).differs,
  write(given) {
    const { method, url, headers, body } = requestParts(given)
    const [, host = '', target = ''] = url.match(/^https?:\/\/([^/?#]+)([^#]*)/i) ?? []
    const path = visibleAscii(target.startsWith('/') ? target : `/${target}`)
    const length = body === null ? [] : [['Content-Length', String(new TextEncoder().encode(body).length)] as const]
    const lines = [
      `${method} ${path} HTTP/1.1`,
      ...[['Host', visibleAscii(host)] as const, ...headers, ...length].map(([name, value]) => `${name}: ${value}`),
      '',
      body ?? '',
    ]
    return lines.join('\r\n')
  },
}

/** A request line and Host hold no space and nothing outside ASCII. */
const visibleAscii = (text: string): string => text.toWellFormed().replace(/[^!-~]/gu, (c) => encodeURIComponent(c))
