import { readInstant } from '../playground/instant-text'
import type { TargetServer } from '../pipeline/types'
import { type Given, first, isProblem, type Problem } from './command-line'
import { nearest } from './nearest'
import { serversIn } from './server-file'
import { bareServer, withSettings } from './settings'
import type { Content, Machine } from './world'

/** The server that is asked, and when. */
export interface Asked {
  readonly server: TargetServer
  /** Seconds. */
  readonly now: number
}

/** Reads which server a command line means. What is named beside a file goes before what the file says. */
export async function askedServer(given: Given, content: Content, machine: Machine): Promise<Asked | Problem> {
  const demo = first(given, 'demo')
  const file = first(given, 'server')
  if (demo !== undefined && file !== undefined)
    return { says: '--demo and --server name two servers; give one of them.' }
  const now = instantGiven(given, demo === undefined ? machine.now() : content.demoNow)
  if (typeof now !== 'number') return now
  const base =
    demo !== undefined
      ? await demoServer(demo, content)
      : file === undefined
        ? null
        : await fromFile(file, content, machine)
  if (base && 'says' in base) return base
  const named = await namedBy(given, base, content, machine)
  return 'says' in named ? named : { server: named, now }
}

/** Seconds. */
export function instantGiven(given: Given, otherwise: number): number | Problem {
  const written = first(given, 'at')
  if (written === undefined) return otherwise
  const read = readInstant(written, otherwise)
  return 'says' in read ? { says: `--at: ${read.says}` } : read.seconds
}

/** A server of the examples. */
export async function demoServer(id: string, content: Content): Promise<TargetServer | Problem> {
  const { servers } = await content.presets()
  const found = servers.find((server) => server.id === id)
  const ids = servers.map((server) => server.id)
  if (found) return found
  const near = nearest(id, ids)
  return {
    says: `There is no such server among the examples. ${near ? `Did you mean ${near}?` : `There are ${ids.join(', ')}.`}`,
  }
}

async function fromFile(file: string, content: Content, machine: Machine): Promise<TargetServer | Problem> {
  const text = await machine.read(file)
  if (typeof text !== 'string') return text
  const servers = await serversIn(text, file, content)
  if (isProblem(servers)) return servers
  const [server] = servers as readonly TargetServer[]
  if (!server || servers.length > 1)
    return {
      says: `${file} holds ${servers.length} servers, and explain asks one. \`deputy-lab matrix --servers\` asks many.`,
    }
  return server
}

/** What the options say about the server, over the one of the file or the demo. */
async function namedBy(
  given: Given,
  base: TargetServer | null,
  content: Content,
  machine: Machine,
): Promise<TargetServer | Problem> {
  const keysFile = first(given, 'jwks')
  if (keysFile && /^https?:/i.test(keysFile))
    return {
      says: '--jwks names a file, and nothing is fetched. Save the keys first, as in `curl -s URL > jwks.json`.',
    }
  const keysText = keysFile === undefined ? '' : await machine.read(keysFile)
  if (typeof keysText !== 'string') return keysText
  if (keysFile !== undefined && keysText.trim() === '') return { says: `${keysFile} is empty: there is no key in it.` }
  const scopes = (given.options.get('scope') ?? []).flatMap((scope) => scope.split(/\s+/).filter(Boolean))
  const settings = {
    name: '',
    resource: first(given, 'resource') ?? '',
    issuers: given.options.get('issuer') ?? [],
    keysText,
    profile: first(given, 'profile') ?? '',
    policy: scopes.length > 0 ? { requiredScopes: scopes } : {},
  }
  const profile = settings.profile === '' ? '--profile' : `--profile ${JSON.stringify(settings.profile.slice(0, 40))}`
  return withSettings(base ?? bareServer(await content.presets()), settings, content, keysFile ?? profile)
}
