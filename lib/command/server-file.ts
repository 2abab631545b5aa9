import { fields } from '../case/fields'
import type { TargetServer } from '../pipeline/types'
import { isRecord, type Log, type Wrong } from '../share/shape'
import type { Problem } from './command-line'
import { serverOfCase } from './server-of-case'
import { bareServer, type Settings, withSettings } from './settings'
import type { Content } from './world'

/** Most servers of one file: the matrix has a bit for each. */
const mostServers = 32

/** The servers that a file describes: one, a list of them, or the cases of `npm run vectors`. */
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
  const servers: TargetServer[] = []
  for (const [i, item] of listed.entries()) {
    const where = listed.length > 1 ? `${file}, server ${i + 1}` : file
    const server = await serverIn(item, where, content)
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
const member = (object: object, name: string): unknown => new Map<string, unknown>(Object.entries(object)).get(name)

/** The server that an object describes. */
export async function serverIn(item: unknown, where: string, content: Content): Promise<TargetServer | Problem> {
  if (!isRecord(item)) return { says: `${where} is no object. A server is one such as ${example}.` }
  if (isRecord(member(item, 'server'))) return serverOfCase(item, where)
  const log: Log = { wrong: [], warnings: [] }
  const text = (name: string) => {
    const value = member(item, name)
    if (value === undefined) return ''
    return typeof value === 'string' ? value : refused(log, name, 'text')
  }
  const issuers = issuersIn(member(item, 'issuers') ?? member(item, 'issuer'), log)
  const policy = fields.policy.read(member(item, 'policy') ?? {}, 'policy', log) ?? {}
  const keys = member(item, 'jwks') ?? member(item, 'keys')
  const settings: Settings = {
    name: text('name') || text('resource'),
    resource: text('resource'),
    issuers,
    keysText: keys === undefined ? '' : typeof keys === 'string' ? keys : JSON.stringify(keys),
    profile: text('profile'),
    policy,
  }
  const [wrong] = log.wrong
  if (wrong) return { says: `${where}: ${sentenceOf(wrong)}` }
  return withSettings(bareServer(await content.presets()), settings, content, where)
}

function refused(log: Log, path: string, expected: string): '' {
  log.wrong.push({ path, expected, found: 'something else' })
  return ''
}

function issuersIn(value: unknown, log: Log): readonly string[] {
  if (value === undefined) return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((item) =>
    typeof item === 'string' ? [item] : [refused(log, 'issuer', 'text, or a list of texts')],
  )
}

const sentenceOf = ({ path, expected, found }: Wrong) => `${path} is to be ${expected}; found is ${found}.`
