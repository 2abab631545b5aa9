import type { Case } from '../case/case'
import type { AskedAddress } from '../paste/recognise'
import { normalizeUri, parseUri } from '../pipeline/audience/uri'
import { queryOf } from '../pipeline/http/query'
import type { PlaygroundState } from './state'
import { withoutSlash } from '../pipeline/encoding/slash'

/** The resource of the server that is asked; `null`: nobody here knows it. */
export type ResourceOf = (inputs: Case) => string | null

export const resourceFrom =
  (resources: Readonly<Record<string, string>>): ResourceOf =>
  ({ server, mine }) =>
    server === 'mine' ? mine.resource.trim() : (resources[server] ?? null)

/**
 * With the address that a pasted request was sent to, where a check reads it. Only one of the server that is asked is
 * taken over: that server compares a proof with an address of its own, whatever the client has called.
 */
export function withAskedAddress(state: PlaygroundState, resourceOf: ResourceOf): PlaygroundState {
  const { takenOut, inputs } = state
  if (!takenOut?.asked) return state
  const { url: before, ...request } = inputs.request
  const url = addressFor(takenOut, resourceOf(inputs))
  if (url === before) return state
  return { ...state, inputs: { ...inputs, request: url === undefined ? request : { ...request, url } } }
}

type TakenOut = NonNullable<PlaygroundState['takenOut']>

function addressFor({ asked, sent, isUnderDpop, isProper }: TakenOut, resource: string | null): string | undefined {
  if (!asked) return undefined
  const there = addressAt(asked, resource)
  const query = sent?.in === 'both' && sent.place === 'address' && !isProper ? queryOf(asked.url) : ''
  // A token in the query is one at whatever server.
  if (query !== '') return `${there ?? withoutQuery(resource || asked.url)}?${query}`
  return isUnderDpop && there !== null ? there : undefined
}

const withoutQuery = (url: string) => url.split(/[?#]/, 1)[0] ?? ''

/**
 * The whole address without its query, if it is one of the server of that resource.
 * @param resource empty: a server that nobody has named, at whatever address; `null`: one that is not known here
 */
export function addressAt({ url: asked, saysScheme }: AskedAddress, resource: string | null): string | null {
  const url = withoutQuery(asked)
  const isPath = url.startsWith('/')
  if (resource === '') return isPath ? null : url
  const own = originOf(resource ?? '')
  if (own === null) return null
  if (isPath) return `${withoutSlash(own)}${url}`
  // Where nobody says whether it went over TLS, the server’s own address does.
  const whole = saysScheme ? url : `${own.slice(0, own.indexOf(':'))}${url.slice(url.indexOf(':'))}`
  return originOf(whole) === own ? whole : null
}

function originOf(text: string): string | null {
  const parts = parseUri(withoutQuery(text))
  return parts && normalizeUri(`${parts.scheme}://${parts.host}${parts.port ? `:${parts.port}` : ''}`)
}
