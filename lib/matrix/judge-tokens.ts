import { clip } from '../pipeline/encoding/visible-text'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'
import { clientClaims } from '../pipeline/claims/client'
import { plainRequest } from '../pipeline/http/request'
import { compile } from '../pipeline/servers'
import type { TargetServer, Verdict } from '../pipeline/types'
import { limits } from './limits'

/** At which instant tokens are judged. `fresh`: each when it was issued, as far as it says so. */
export type When =
  | { readonly kind: 'at'; readonly seconds: number }
  | { readonly kind: 'fresh'; readonly otherwise: number }

/** What a token says, as far as it is shown: texts are clipped, and made visible. Not verified. */
interface Said {
  readonly issuer: string
  readonly audience: string
  readonly client: string
  readonly algorithm: string
  /** Seconds; `null` if it does not say so. */
  readonly expires: number | null
  /** A bit for each server whose resource the audience names. */
  readonly issuedFor: number
}

export interface Judged {
  readonly said: readonly Said[]
  /** Of each token in turn, for each server in turn: a place in `verdicts`. */
  readonly cells: Uint16Array<ArrayBuffer>
  readonly verdicts: readonly Verdict[]
}

/**
 * Prepares servers to judge many tokens, each presented as a Bearer token in a plain POST to the server's resource,
 * without any proof: as whoever holds a copy of it would. Each verdict is that of `validate` of the pair.
 * @param servers at most `mostColumns`: `issuedFor` has a bit for each
 */
export function judgeAt(servers: readonly TargetServer[], when: When): (tokens: readonly string[]) => Promise<Judged> {
  const ask = compile(servers.map((server) => ({ server, url: server.resource })))
  const { url: _, ...request } = plainRequest('')
  return async (tokens) => {
    const said: Said[] = []
    const verdicts: Verdict[] = []
    const places = new Map<string, number>()
    const cells = new Uint16Array(tokens.length * servers.length)
    let at = 0
    for (const token of tokens) {
      const claims = objectIn(token.split('.', 3)[1])
      said.push(saidBy(objectIn(token.split('.', 1)[0]), claims, servers))
      const now = instantOf(when, claims)
      for (const verdict of await ask({ request: { ...request, authorization: [`Bearer ${token}`] }, now })) {
        const key = JSON.stringify(verdict)
        let place = places.get(key)
        if (place === undefined) {
          place = verdicts.push(verdict) - 1
          places.set(key, place)
        }
        cells[at++] = place
      }
    }
    return { said, cells, verdicts }
  }
}

/** Seconds at which a token is judged. */
export function instantFor(token: string, when: When): number {
  return instantOf(when, objectIn(token.split('.', 3)[1]))
}

function instantOf(when: When, { iat, nbf, exp }: Claims): number {
  if (when.kind === 'at') return when.seconds
  const start = [nbf, iat].filter(isNumber)
  if (start.length > 0) return Math.max(...start)
  return isNumber(exp) ? exp - 1 : when.otherwise
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

type Claims = Readonly<Record<string, unknown>>
const nothing: Claims = {}

/** For columns only: of names that occur twice the last is read, and what cannot be read says nothing. */
function objectIn(segment: string | undefined): Claims {
  if (!segment || segment.length > limits.token) return nothing
  const octets = decodeSegment(segment)
  const text = octets && decodeUtf8(octets)
  if (!text) return nothing
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Claims) : nothing
  } catch {
    return nothing
  }
}

function saidBy(header: Claims, claims: Claims, servers: readonly TargetServer[]): Said {
  const { aud, exp } = claims
  const audiences = (Array.isArray(aud) ? aud : [aud]).filter((value) => typeof value === 'string').slice(0, 1000)
  const client = clientClaims.map((name) => claims[name]).find((value) => typeof value === 'string' && value !== '')
  let issuedFor = 0
  for (const [i, { resource }] of servers.entries()) if (audiences.includes(resource)) issuedFor |= 1 << i
  return {
    issuer: shown(claims.iss),
    audience: clip(audiences.slice(0, 20).join(' '), limits.claim),
    client: shown(client),
    algorithm: shown(header.alg),
    expires: isNumber(exp) ? exp : null,
    issuedFor,
  }
}

const shown = (value: unknown) => (typeof value === 'string' ? clip(value, limits.claim) : '')
