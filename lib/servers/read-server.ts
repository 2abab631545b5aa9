import type { PublicJwk } from '../case/case'
import { mostKeys } from '../case/case'
import { fields } from '../case/fields'
import { publicJwkIn } from '../case/public-keys'
import { clip } from '../pipeline/encoding/visible-text'
import { strictPolicy } from '../pipeline/policy'
import type { Policy } from '../pipeline/types'
import { isRecord, type Log, list, nullable, type Read, refuse, text } from '../share/shape'
import { keysOf } from './from-case'
import { cleanName, mostIssuers, type OwnIssuer, type OwnServer } from './server'

/** What a file says of a server; it may leave out the id, and settings. */
type Given = Omit<OwnServer, 'id' | 'policy'> & { readonly id: string | undefined; readonly policy: Partial<Policy> }

const serverMembers = ['id', 'name', 'resource', 'issuers', 'profile', 'policy']

/** One server of a file. @param strangers takes the paths of members nobody here knows */
export function readServer(value: unknown, path: string, log: Log, strangers: string[]): Given | undefined {
  if (!isRecord(value)) return refuse(value, path, 'an object', log)
  const given = new Map<string, unknown>(Object.entries(value))
  strangers.push(...unknown(given, serverMembers, path))
  const name = readName(given.get('name'), `${path}.name`, log)
  const issuers = given.has('issuers') ? readIssuers(given.get('issuers'), `${path}.issuers`, log, strangers) : []
  const policy = given.has('policy') ? readPolicy(given.get('policy'), `${path}.policy`, log, strangers) : {}
  const id = given.get('id')
  const mine = fields.mine.read(
    {
      resource: given.get('resource'),
      issuer: (issuers ?? []).map(({ issuer }) => issuer).join(' '),
      profile: given.get('profile') ?? '',
    },
    path,
    log,
  )
  if (name === undefined || !issuers || !policy || !mine) return undefined
  return {
    id: typeof id === 'string' && /^[\w-]{1,40}$/.test(id) ? id : undefined,
    name,
    resource: mine.resource.trim(),
    issuers,
    profile: mine.profile,
    policy,
  }
}

const readName: Read<string> = (value, path, log) => {
  const given = text(1024)(value, path, log)
  if (given === undefined) return undefined
  const name = cleanName(given)
  return name === '' ? refuse(value, path, 'a name', log) : name
}

function readIssuers(value: unknown, path: string, log: Log, strangers: string[]): readonly OwnIssuer[] | undefined {
  const issuers = list((item, at, log) => readIssuer(item, at, log, strangers), mostIssuers)(value, path, log)
  if (!issuers) return undefined
  if (keysOf(issuers).length > mostKeys) return refuse(value, path, `at most ${mostKeys} keys of all issuers`, log)
  const named = issuers.filter(({ issuer }) => issuer !== '').length
  return named < issuers.length && issuers.length > 1
    ? refuse(value, path, 'issuers that have a name each', log)
    : issuers
}

function readIssuer(value: unknown, path: string, log: Log, strangers: string[]): OwnIssuer | undefined {
  if (!isRecord(value)) return refuse(value, path, 'an object', log)
  const given = new Map<string, unknown>(Object.entries(value))
  strangers.push(...unknown(given, ['issuer', 'keys'], path))
  const issuer = text(4096)(given.get('issuer'), `${path}.issuer`, log)
  const keys = nullable((set, at, log) => readKeySet(set, at, log, strangers))(
    given.get('keys') ?? null,
    `${path}.keys`,
    log,
  )
  if (issuer === undefined || keys === undefined) return undefined
  if (/\s/.test(issuer)) return refuse(issuer, `${path}.issuer`, 'an address without spaces', log)
  return { issuer, keys: keys && keys.keys.length > 0 ? keys : null }
}

const readKey = publicJwkIn('file')

function readKeySet(
  value: unknown,
  path: string,
  log: Log,
  strangers: string[],
): { readonly keys: readonly PublicJwk[] } | undefined {
  if (!isRecord(value)) return refuse(value, path, 'a JWK Set', log)
  const given = new Map<string, unknown>(Object.entries(value))
  strangers.push(...unknown(given, ['keys'], path))
  const keys = list(readKey, mostKeys)(given.get('keys'), `${path}.keys`, log)
  return keys && { keys }
}

function readPolicy(value: unknown, path: string, log: Log, strangers: string[]): Partial<Policy> | undefined {
  if (!isRecord(value)) return refuse(value, path, 'an object', log)
  const given = new Map<string, unknown>(Object.entries(value))
  const dpop = given.get('dpop')
  strangers.push(...unknown(given, fields.policy.members, path))
  if (isRecord(dpop))
    strangers.push(...unknown(new Map(Object.entries(dpop)), Object.keys(strictPolicy.dpop), `${path}.dpop`))
  return fields.policy.read(value, path, log)
}

/** Members nobody here knows, by path; a file may hold thousands, and none is looked into. */
export function unknown(
  given: ReadonlyMap<string, unknown>,
  known: readonly string[],
  path: string,
): readonly string[] {
  const strangers: string[] = []
  for (const name of given.keys()) {
    if (known.includes(name)) continue
    strangers.push(path === '' ? clip(name, 40) : `${path}.${clip(name, 40)}`)
    if (strangers.length === mostStrangers) break
  }
  return strangers
}
const mostStrangers = 50
