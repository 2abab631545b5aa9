import type { PublicJwk } from '../case/case'
import type { Cut } from '../case/credentials'
import { fields } from '../case/fields'
import { redactKeys } from '../case/outgoing-keys'
import { text as redactText } from '../case/redact'
import { redactAs } from '../case/redaction'
import type { Jwk, TargetServer } from '../pipeline/types'

/** A server that the reader has saved. Plain JSON: what `validate` takes, with public keys alone, and its profile. */
export interface OwnServer extends Omit<TargetServer, 'issuers'> {
  readonly issuers: readonly OwnIssuer[]
  /** The shape of its issuer's tokens, `<product>/<profile>`; empty: RFC 9068. The policy follows it already. */
  readonly profile: string
}

export interface OwnIssuer {
  /** Empty while the reader has given keys and nobody they belong to. */
  readonly issuer: string
  /** `null`: not given. */
  readonly keys: { readonly keys: readonly PublicJwk[] } | null
}

/** The server as the pipeline asks it. Keys that belong to nobody yet verify nothing. */
export const targetOf = ({ profile: _, issuers, ...server }: OwnServer): TargetServer => ({
  ...server,
  issuers: issuers
    .filter(({ issuer }) => issuer !== '')
    .map(({ issuer, keys }) => ({ issuer, keys: keys && { keys: keys.keys as readonly unknown[] as readonly Jwk[] } })),
})

/** Servers that are kept at once. */
export const mostServers = 100
/** Issuers that one of them trusts. */
export const mostIssuers = 20
/** Characters of a name. */
export const longestName = 80

/** A name as it may stand in a list: in one line, and without what would be seen as nothing or turn it round. */
export const cleanName = (name: string): string =>
  [
    ...name
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, longestName)
    .join('')
    .trim()

/** What only looks random stays: an audience or a client is often named so. */
const cutAccess: Cut = ({ kind, text, left }) => (kind === 'run' ? text : left())

const without = <T extends object>(field: 'mine' | 'policy', value: T): T =>
  redactAs(fields[field].redact, value, cutAccess) as T

/** The server without tokens, passwords and private keys in any of its texts: in this form alone it is kept and exported. */
export function withoutAccess(server: OwnServer): OwnServer {
  const { resource, profile } = without('mine', { resource: server.resource, profile: server.profile })
  return {
    ...server,
    name: cleanName(redactText(server.name, cutAccess)),
    resource,
    profile,
    issuers: server.issuers.map(({ issuer, keys }) => ({
      issuer: without('mine', { issuer }).issuer,
      keys: keys && { keys: redactKeys(keys.keys, cutAccess) ?? [] },
    })),
    policy: without('policy', server.policy),
  }
}

/** The members in which something was cut out, by path. */
export const cutMembers = (before: OwnServer, after: OwnServer): readonly string[] => [
  ...(['name', 'resource', 'profile', 'issuers'] as const).filter((name) => !isSame(before[name], after[name])),
  ...(Object.keys(before.policy) as (keyof OwnServer['policy'])[])
    .filter((name) => !isSame(before.policy[name], after.policy[name]))
    .map((name) => `policy.${name}`),
]

/** Whether two servers ask for the same, whatever they are called. */
export const isSameServer = (a: OwnServer, b: OwnServer): boolean =>
  isSame({ ...a, id: '', name: '' }, { ...b, id: '', name: '' })

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** With the members of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => [name, sorted(item)])
}
