import { listTools } from './test/words'
import type { Takeaway } from './takeaway'

/** A request as it is sent: what HTTP cannot carry is gone, and said. */
interface Parts {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | null
  /** What differs from the case, in sentences. */
  readonly differs: readonly string[]
}

const token = /^[!#$%&'*+.^_`|~\w-]+$/

/** RFC 9110 §5.5: a field value has no CR, LF or NUL; other control characters are sent by nobody. */
const carried = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[^\t -~\u0080-\u{10ffff}]/gu, '')
    .trim()

/** The request of the case, with the body that any MCP server answers. */
export function requestParts({ request }: Takeaway): Parts {
  const given: (readonly [string, string])[] = [
    ...request.authorization.map((value) => ['Authorization', value] as const),
    ...request.otherFields.map(nameAndValue),
    ...request.dpop.map((value) => ['DPoP', value] as const),
    ...(request.origin === null ? [] : [['Origin', request.origin] as const]),
  ]
  const headers = given.map(([name, value]) => [name, carried(value)] as const)
  const isPost = request.method.toUpperCase() === 'POST'
  const body = request.form ?? (isPost ? listTools : null)
  const cut = given.some(([, value], i) => value !== headers[i]?.[1])
  const method = token.test(request.method) ? request.method : 'POST'
  return {
    method,
    url: request.url,
    headers: [
      ...headers,
      ...(body === null
        ? []
        : ([
            ['Content-Type', request.form === null ? 'application/json' : 'application/x-www-form-urlencoded'],
          ] as const)),
      ['Accept', 'application/json, text/event-stream'],
    ],
    body,
    differs: [
      ...(cut ? ['A header of the case has characters that HTTP does not carry; they are left out here.'] : []),
      ...(method === request.method ? [] : ['The method of the case is none that HTTP knows.']),
      ...(request.clientCertificate === null
        ? []
        : ['The client of the case has a certificate: this works only with its private key, which is not here.']),
    ],
  }
}

/** A line that names no field is sent by nobody. */
function nameAndValue(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(colon, 0))
  return [token.test(name) ? name : 'X-Field', line.slice(colon + 1)]
}

export const needsUrl = ({ request: { url } }: Takeaway): string | null =>
  /^https?:\/\/[^/?#\s]/i.test(url) ? null : 'It needs the address of the request: an http or https URL.'
