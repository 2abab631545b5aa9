import type { Case, OwnSettings, PublicJwk } from '../case/case'
import { mostKeys } from '../case/case'
import { publicKeysOf } from '../case/public-keys'
import { type Presets, type ServerProfile, serverOf } from '../case/server'
import { policyUnder } from '../issuers/policy'
import type { KeyReading } from '../keys/read'
import { listed } from '../pipeline/encoding/visible-text'
import type { Policy } from '../pipeline/types'
import { cutMembers, type OwnIssuer, type OwnServer, withoutAccess } from './server'

type Base = Pick<Presets, 'servers' | 'ownPolicy'>

export interface Saved {
  readonly server: OwnServer
  /** Sentences: what is on the page and is not part of it. */
  readonly notes: readonly string[]
}

/** The server that is asked, whether one of the examples or the reader's own, as it may be kept and exported. */
export function ownServerOf(
  inputs: Case,
  reading: KeyReading,
  base: Base,
  profile: ServerProfile | null,
  { id, name }: Pick<OwnServer, 'id' | 'name'>,
): Saved {
  const asked = serverOf(inputs, reading, base, profile)
  const isMine = asked.id === 'mine'
  const given = isMine && 'keys' in reading ? publicKeysOf(reading.keys).slice(0, mostKeys) : []
  const issuers: readonly OwnIssuer[] =
    isMine && asked.issuers.length === 0 && given.length > 0
      ? [{ issuer: '', keys: { keys: given } }]
      : asked.issuers.map(({ issuer, keys }) => ({ issuer, keys: keys && asSet(publicKeysOf(keys.keys)) }))
  const whole: OwnServer = {
    id,
    name,
    resource: asked.resource,
    issuers,
    profile: isMine ? inputs.mine.profile : '',
    policy: asked.policy,
  }
  const server = withoutAccess(whole)
  const cut = cutMembers(whole, server).filter((path) => path !== 'name')
  return { server, notes: isMine ? [...keyNotes(inputs, reading), ...cutNotes(cut)] : cutNotes(cut) }
}

const asSet = (keys: readonly PublicJwk[]) => (keys.length > 0 ? { keys: keys.slice(0, mostKeys) } : null)

function keyNotes({ secret, keysText }: Case, reading: KeyReading): readonly string[] {
  const says = (when: boolean, sentence: string) => (when ? [sentence] : [])
  const secrets = secret !== '' || ('keys' in reading && reading.keys.some(({ kty }) => kty === 'oct'))
  const privates = 'keys' in reading && reading.privateParts && reading.keys.some(({ kty }) => kty !== 'oct')
  const more = 'keys' in reading ? reading.keys.length - mostKeys : 0
  return [
    ...says(secrets, 'The shared secret is not saved with it: it stays on this page only, and is typed again later.'),
    ...says(privates, 'Of a private key only the public half is saved.'),
    ...says(more > 0, `Of its keys the first ${mostKeys} are saved.`),
    ...says(!('keys' in reading) && keysText.trim() !== '', 'Its keys cannot be read, so they are not saved.'),
  ]
}

const cutNotes = (paths: readonly string[]): readonly string[] =>
  paths.length === 0 ? [] : [`A token, password or key that stood in ${listed(paths)} is not saved.`]

/**
 * The server as the playground asks it: what differs from where a server of the reader's own starts.
 * @param profile the one that the server names; `null` where it names none, or nobody knows it
 */
export function settingsOf(server: OwnServer, ownPolicy: Policy, profile: ServerProfile | null): OwnSettings {
  const base: Policy = profile ? policyUnder(ownPolicy, profile) : ownPolicy
  const changes = Object.entries(server.policy).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof Policy]),
  )
  const keys = keysOf(server.issuers)
  return {
    policy: Object.fromEntries(changes),
    mine: {
      resource: server.resource,
      issuer: server.issuers
        .map(({ issuer }) => issuer)
        .filter(Boolean)
        .join(' '),
      profile: server.profile,
    },
    keysText: keys.length > 0 ? JSON.stringify({ keys }, null, 2) : '',
    secret: '',
  }
}

/** The keys in one set. Of several issuers each key names its own, unless all of them have it. */
export function keysOf(issuers: readonly OwnIssuer[]): readonly PublicJwk[] {
  const sets = issuers.map(({ issuer, keys }) => (keys?.keys ?? []).map((jwk) => ({ issuer, jwk, text: textOf(jwk) })))
  if (sets.length < 2) return sets.flat().map(({ jwk }) => jwk)
  const texts = sets.map((set) => new Set(set.map(({ text }) => text)))
  const written = new Set<string>()
  return sets.flat().flatMap(({ issuer, jwk, text }) => {
    const isShared = jwk.issuer === undefined && texts.every((all) => all.has(text))
    const key = isShared || jwk.issuer !== undefined ? jwk : { issuer, ...jwk }
    const whole = textOf(key)
    if (written.has(whole)) return []
    written.add(whole)
    return [key]
  })
}

const textOf = (jwk: PublicJwk): string => JSON.stringify(jwk)
