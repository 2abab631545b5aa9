import { duplicates } from '../../pipeline/encoding/json'
import { clip, listed } from '../../pipeline/encoding/visible-text'
import { isLoopback } from '../addresses'
import { cors, mcp, section } from '../clauses'
import { headerOf, type Purpose } from '../message'
import type { Rule } from '../rule'

const documents = ['resource', 'issuer', 'keys'] as const

/** The clause on the form of such a document. */
const formOf = (purpose: Purpose) =>
  section(purpose === 'issuer' ? '8414 3.2' : purpose === 'keys' ? '7517 5' : '9728 3.2')

const insteadOfObject: Readonly<Record<string, string>> = {
  empty: 'The body is empty.',
  html: 'The answer is an HTML page: a login, an error page, or a front end that answers every path.',
  'not-json': 'The body is not JSON.',
  'not-an-object': 'The body is JSON, but no object.',
  'too-deep': 'The JSON is nested more than 200 levels deep and was not read.',
  cut: 'The body is longer than 1 MiB and was not read.',
}

/** What holds of every document that is published. */
export const answerRules: readonly Rule[] = [
  {
    id: 'https',
    on: ['challenge', ...documents],
    level: 'must',
    demands: 'It is served over https.',
    clause: mcp('communication-security'),
    fix: 'Serve it over https. Plain http is for this machine alone.',
    ofAny: true,
    judge: ({ question: { url } }) => {
      if (url === null) return 'open'
      if (/^https:/i.test(url)) return 'kept'
      return isLoopback(url)
        ? 'apart'
        : { says: 'It is served over plain http: whoever is on the way can change it.', found: clip(url) }
    },
  },
  {
    id: 'redirect',
    on: ['challenge', ...documents],
    level: 'advice',
    demands: 'It is answered where it is asked.',
    clause: section('9728 3.1'),
    fix: 'Serve it at this very address. Not every client follows, and many drop the Authorization header on the way.',
    ofAny: true,
    judge: ({ outcome, message, challenges, object }) => {
      const { status, redirectedTo } = message
      if (outcome === 'redirect') return { says: 'It is a redirect.' }
      if (status !== null && status >= 300 && status < 400) {
        const to = headerOf(message, 'location')
        return { says: 'It is a redirect.', ...(to !== null && { found: clip(to) }) }
      }
      if (redirectedTo !== undefined)
        return { says: 'It is a redirect, and what follows was answered elsewhere.', found: clip(redirectedTo) }
      if (!object && challenges.length === 0) return 'apart'
      return status === null ? 'open' : 'kept'
    },
  },
  {
    id: 'public',
    on: documents,
    level: 'must',
    demands: 'It is answered without a token.',
    clause: formOf,
    fix: 'Leave this address out of what the token check protects: a client has no token before it has read it.',
    ofAny: true,
    judge: ({ message: { status }, object, mayHaveToken }) => {
      if (status === 401 || status === 403) return { says: 'It is refused.', expected: '200', found: String(status) }
      if (!object) return 'apart'
      return mayHaveToken ? 'open' : 'kept'
    },
  },
  {
    id: 'json',
    on: documents,
    level: 'must',
    demands: 'The answer is a JSON object.',
    clause: formOf,
    fix: 'Answer this path with the document itself, before any catch-all route, login or error page.',
    judge: ({ object, problem }) =>
      object ? 'kept' : { says: insteadOfObject[problem ?? 'empty'] ?? 'There is no document.' },
  },
  {
    id: 'content-type',
    on: ['resource', 'issuer'],
    level: 'must',
    demands: 'Its content type is application/json.',
    clause: formOf,
    fix: 'Send Content-Type: application/json.',
    judge: ({ message, object }) => {
      if (!object) return 'apart'
      const type = headerOf(message, 'content-type')
      if (type === null)
        return message.known === 'none' ? 'open' : { says: 'It has no content type.', expected: 'application/json' }
      return /^application\/json\s{0,10}(?:;|$)/i.test(type)
        ? 'kept'
        : { says: 'It is sent as something else than JSON.', expected: 'application/json', found: clip(type) }
    },
  },
  {
    id: 'distinct-members',
    on: documents,
    level: 'should',
    demands: 'No member stands in it twice.',
    clause: section('8259 4'),
    fix: 'Write each member once. Parsers differ in which of two they take.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const twice = [...duplicates(object).keys()]
      return twice.length === 0 ? 'kept' : { says: `Written more than once: ${listed(twice)}.` }
    },
  },
  {
    id: 'cors',
    on: ['resource', 'issuer'],
    level: 'advice',
    demands: 'Pages of other hosts may read it.',
    clause: cors,
    fix: 'Send Access-Control-Allow-Origin: * with it: the document is public, and MCP clients run in browsers too.',
    ofAny: true,
    judge: ({ outcome, message, object }) => {
      if (outcome === 'blocked') return 'open'
      if (!object || message.known === 'none') return 'apart'
      if (message.known === 'exposed') return 'kept'
      return headerOf(message, 'access-control-allow-origin') === null
        ? { says: 'It has no Access-Control-Allow-Origin: a client in a browser cannot read it.' }
        : 'kept'
    },
  },
]
