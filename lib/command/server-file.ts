import { fields } from '../case/fields'
import type { Check } from '../pipeline/check'
import { checks as all } from '../pipeline/checks'
import type { Policy, TargetServer } from '../pipeline/types'
import { isRecord, type Log } from '../share/shape'
import type { Problem } from './command-line'
import { jsonText } from '../pipeline/encoding/visible-text'
import { nearest } from './nearest'
import { serverOfCase } from './server-of-case'
import { bareServer, type Settings, withSettings } from './settings'
import type { Content } from './world'

const checks: readonly Check[] = all

/** Most servers of one file: the matrix has a bit for each. */
const mostServers = 32

/**
 * The servers that a file describes: one, a list of them, an export of the playground's, or the cases of
 * `npm run vectors`.
 */
export async function serversIn(
  text: string,
  file: string,
  content: Content,
): Promise<readonly TargetServer[] | Problem> {
  const json = parsed(text)
  if (json === undefined) return { says: `${file} is not JSON. A server is an object such as ${example}.` }
  const listed = isRecord(json) ? (member(json, 'servers') ?? member(json, 'cases') ?? [json]) : json
  if (!Array.isArray(listed)) return { says: `${file} holds no server. One is an object such as ${example}.` }
  if (listed.length === 0) return { says: `${file} holds an empty list of servers.` }
  if (listed.length > mostServers)
    return { says: `${file} holds ${listed.length} servers, and ${mostServers} are the most that are asked at once.` }
  // In an export the profile only says where the policy comes from.
  const isExport = isRecord(json) && member(json, 'version') !== undefined
  const servers: TargetServer[] = []
  for (const [i, item] of listed.entries()) {
    const where = listed.length > 1 ? `${file}, server ${i + 1}` : file
    const server = await serverIn(isExport && isRecord(item) ? { ...item, profile: '' } : item, where, content)
    if ('says' in server) return server
    servers.push({ ...server, id: `${server.id}-${i + 1}` })
  }
  return servers
}

const example =
  '{"resource": "https://billing.example.com/mcp", "issuer": "https://auth.example.com", "jwks": {"keys": […]}}'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** An own member; `__proto__` is a name like any other. */
const member = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined

/** The server that an object describes. A member nobody knows is a problem: it may be a setting that is misspelt. */
export async function serverIn(item: unknown, where: string, content: Content): Promise<TargetServer | Problem> {
  if (!isRecord(item)) return { says: `${where} is no object. A server is one such as ${example}.` }
  if (isRecord(member(item, 'server'))) return serverOfCase(item, where)
  const log: Log = { wrong: [], warnings: [] }
  const text = (name: string) => textAt(member(item, name), name, log)
  const { issuers, keys: own } = issuersIn(member(item, 'issuers') ?? member(item, 'issuer'), log)
  const policy = fields.policy.read(member(item, 'policy') ?? {}, 'policy', log) ?? {}
  const keys = member(item, 'jwks') ?? member(item, 'keys') ?? (own.length > 0 ? { keys: own } : undefined)
  const settings: Settings = {
    name: text('name') || text('resource'),
    resource: text('resource'),
    issuers,
    keysText: keysTextOf(keys, log),
    profile: text('profile'),
    policy,
  }
  const [wrong] = log.wrong
  if (wrong) return { says: `${where}: ${wrong.path} is to be ${wrong.expected}; found is ${wrong.found}.` }
  const stranger = strangerIn(item, policy)
  if (stranger) return { says: `${where}: ${stranger}` }
  return withSettings(bareServer(await content.presets()), settings, content, where)
}

function keysTextOf(keys: unknown, log: Log): string {
  if (keys === undefined || typeof keys === 'string') return keys ?? ''
  const text = jsonText(keys)
  if (text === null)
    log.wrong.push({ path: 'jwks', expected: 'a key or a set of keys', found: 'something nested deeper' })
  return text ?? ''
}

const textAt = (value: unknown, path: string, log: Log): string => {
  if (value === undefined || typeof value === 'string') return value ?? ''
  log.wrong.push({ path, expected: 'text', found: 'something else' })
  return ''
}

/** Names alone, or as an export has them: each with the keys it publishes. */
function issuersIn(value: unknown, log: Log) {
  const list: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value]
  const issuers: string[] = []
  const keys: object[] = []
  for (const item of list) {
    const issuer = textAt(isRecord(item) ? member(item, 'issuer') : item, 'issuer', log)
    issuers.push(issuer)
    const set = isRecord(item) ? member(item, 'keys') : undefined
    const given = isRecord(set) ? member(set, 'keys') : undefined
    for (const jwk of Array.isArray(given) ? given : [])
      if (isRecord(jwk)) keys.push(list.length > 1 ? { ...jwk, issuer } : jwk)
  }
  return { issuers: issuers.filter((issuer) => issuer !== ''), keys }
}

const members = ['id', 'name', 'resource', 'issuer', 'issuers', 'jwks', 'keys', 'profile', 'policy', '$schema']

function strangerIn(item: object, { off = [] }: Partial<Policy>): string | null {
  const policy = member(item, 'policy')
  return (
    unknownIn(Object.keys(item), members, 'a server has no member') ??
    unknownIn(isRecord(policy) ? Object.keys(policy) : [], fields.policy.members, 'a policy has no member') ??
    unknownIn(
      off,
      checks.filter(({ canBeOff }) => canBeOff).map(({ id }) => id),
      'policy.off can leave out no check',
    )
  )
}

function unknownIn(names: readonly string[], known: readonly string[], says: string): string | null {
  const stranger = names.find((name) => !known.includes(name))
  if (stranger === undefined) return null
  const near = nearest(stranger, known)
  return `${says} ${JSON.stringify(stranger.slice(0, 40))}.${near ? ` Did you mean ${near}?` : ''}`
}
