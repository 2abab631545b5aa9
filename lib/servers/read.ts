import { clip, listed, show } from '../pipeline/encoding/visible-text'
import type { Policy } from '../pipeline/types'
import { isRecord, type Log, type Wrong } from '../share/shape'
import { readServer, unknown } from './read-server'
import { strangerIn } from './stranger'
import { cutMembers, mostServers, type OwnServer, withoutAccess } from './server'

/** Characters of a file, or of what a browser has kept. */
const largestText = 500_000
/** The version that is written and read. */
export const version = 1

export interface Trouble {
  /** What was found beside what was expected. */
  readonly says: string
  /** What to do about it. */
  readonly fix: string
  /** The page that imports live servers reads it, or what it names. */
  readonly isImported?: boolean
}
export type Reading =
  | { readonly servers: readonly OwnServer[] /** Sentences: what was left out. */; readonly notes: readonly string[] }
  | Trouble

export interface Reader {
  /** What a policy starts from where the text says nothing. */
  readonly base: Policy
  /** A new id. */
  readonly newId: () => string
}

const aFile = 'A file of servers comes from Export on this site; its format is in the docs under “The servers file”.'

/** What is said of a text that is not even looked at. */
export const tooLarge = (length: number): Trouble | null =>
  length <= largestText
    ? null
    : {
        says: `Expected at most ${n(largestText)} characters, found ${n(length)}.`,
        fix: `${aFile} A hundred servers take far less: leave servers out, or keys that are no longer used.`,
      }

/**
 * The servers in the text of a file. One that cannot be read is left out and said; the others are read. Never throws.
 * Takes at most `largestText` characters and `mostServers` servers.
 * @param beside members that stand there besides those of a file, and are read by somebody else
 */
export function readServers(given: string, reader: Reader, beside: readonly string[] = []): Reading {
  const large = tooLarge(given.length)
  if (large) return large
  let json: unknown
  try {
    json = JSON.parse(given.replace(/^\uFEFF/, ''))
  } catch {
    const found =
      given.trim() === ''
        ? 'an empty file'
        : `text that is none: ${show(given.slice(0, 40), 300)}${given.length > 40 ? `… (${given.length.toLocaleString('en')} characters)` : ''}`
    return { says: `Expected JSON, found ${found}.`, fix: aFile }
  }
  const found = isRecord(json) ? new Map<string, unknown>(Object.entries(json)) : null
  if (!found)
    return {
      says: `Expected an object with version and servers, found ${Array.isArray(json) ? 'a list' : show(json, 40)}.`,
      fix: aFile,
    }
  if (found.get('version') === undefined && !Array.isArray(found.get('servers'))) {
    const stranger = strangerIn(given)
    if (stranger)
      return {
        says: `Expected a file of servers, found ${stranger}.`,
        fix: 'A page of its own makes a server of what one publishes.',
        isImported: true,
      }
  }
  if (found.get('version') !== version) return otherVersion(found.get('version'))
  const all = found.get('servers')
  if (!Array.isArray(all))
    return { says: `servers: expected a list, found ${all === undefined ? 'nothing' : 'something else'}.`, fix: aFile }
  if (all.length > mostServers)
    return {
      says: `servers: expected at most ${mostServers}, found ${n(all.length)}.`,
      fix: 'Split the file, and import the part you work with.',
    }
  return readAll(all, unknown(found, ['$schema', 'version', 'servers', ...beside], ''), reader)
}

function otherVersion(found: unknown): Trouble {
  const isNewer = typeof found === 'number' && found > version
  return {
    says: `version: expected ${version}, found ${found === undefined ? 'nothing' : show(found, 40)}.`,
    fix: isNewer ? 'Reload the page to get its newest version, and import the file again.' : aFile,
  }
}

/** Servers of which is told why they were left out. */
const mostTold = 5

function readAll(all: readonly unknown[], strangers: readonly string[], { base, newId }: Reader): Reading {
  const log: Log = { wrong: [], warnings: [] }
  const unknownMembers = [...strangers]
  const left: string[] = []
  const ids = new Set<string>()
  const servers = all.flatMap((value, i) => {
    const path = `servers[${i}]`
    const own: Log = { wrong: [], warnings: log.warnings }
    const read = readServer(value, path, own, unknownMembers)
    if (!read || own.wrong.length > 0) {
      left.push(leftOut(path, value, own.wrong))
      return []
    }
    const id = read.id !== undefined && !ids.has(read.id) ? read.id : newId()
    ids.add(id)
    const whole: OwnServer = { ...read, id, policy: { ...base, ...read.policy } }
    const kept = withoutAccess(whole)
    const cut = cutMembers(whole, kept)
    if (cut.length > 0)
      log.warnings.push(`${path}: a token, password or key that stood in ${listed(cut)} was left out.`)
    return [kept]
  })
  const first = left[0]
  if (first !== undefined && servers.length === 0)
    return { says: first, fix: left.length > 1 ? `The same goes for all ${n(left.length)} servers. ${aFile}` : aFile }
  return {
    servers,
    notes: [
      ...some(left, 'servers were left out'),
      ...some(log.warnings, 'things were left out'),
      ...(unknownMembers.length > 0 ? [`Not known here and left out: ${listed(unknownMembers)}.`] : []),
    ],
  }
}

const some = (sentences: readonly string[], what: string): readonly string[] =>
  sentences.length <= mostTold
    ? sentences
    : [...sentences.slice(0, mostTold), `And ${n(sentences.length - mostTold)} more ${what}.`]

function leftOut(path: string, value: unknown, [first, ...more]: readonly Wrong[]): string {
  const name = isRecord(value) ? new Map<string, unknown>(Object.entries(value)).get('name') : undefined
  const called = typeof name === 'string' && name !== '' ? ` (${clip(name, 40)})` : ''
  const why = first ? `${first.path}: expected ${first.expected}, found ${first.found}` : 'it cannot be read'
  return `${path}${called} was left out: ${why}${more.length > 0 ? `, and ${more.length} more` : ''}.`
}

const n = (count: number) => count.toLocaleString('en')
