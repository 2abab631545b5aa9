import { clip } from '../pipeline/encoding/visible-text'
import { readSegment } from '../pipeline/encoding/object-segment'
import { plainObject } from '../pipeline/encoding/plain-object'
import { decodeUtf8, peekSegment } from '../pipeline/encoding/segments'
import { clientClaims } from '../pipeline/claims/client'
import { plainRequest } from '../pipeline/http/request'
import { compile } from '../pipeline/servers'
import type { TargetServer, Verdict } from '../pipeline/types'
import { limits } from './limits'
import { Places } from './places'

/** At which instant tokens are judged. `fresh`: each when it was issued, as far as it says so. */
export type When =
  | { readonly kind: 'at'; readonly seconds: number }
  | { readonly kind: 'fresh'; readonly otherwise: number }

/**
 * What was judged of some tokens, in their order. Numbers in typed arrays, and each text once: it goes from one worker
 * to another.
 */
export interface Judged {
  /** What they say, as far as it is shown: clipped, and made visible. Not verified. */
  readonly words: readonly string[]
  /** Of each token four places in `words`: its issuer, audience, client and algorithm. */
  readonly said: Uint16Array<ArrayBuffer>
  /** Seconds; `NaN` of a token that does not say so. */
  readonly expires: Float64Array<ArrayBuffer>
  /** Of each token a bit for each server whose resource its audience names. */
  readonly issuedFor: Uint32Array<ArrayBuffer>
  /** Of each token in turn, for each server in turn: a place in `verdicts`. */
  readonly cells: Uint16Array<ArrayBuffer>
  readonly verdicts: readonly Verdict[]
}

/** Places in `said` for each token. */
export const saidOfEach = 4

/**
 * Tokens that are under way at once: while the signatures of some are verified, others are decided. More would only
 * keep more in memory.
 */
const underWay = 8

/**
 * Prepares servers to judge many tokens, each presented as a Bearer token in a plain POST to the server's resource,
 * without any proof: as whoever holds a copy of it would. Each verdict is that of `validate` of the pair.
 * @param servers at most `mostColumns`: `issuedFor` has a bit for each
 * @returns a function that judges at most 16,383 tokens: a place has two octets
 */
export function judgeAt(servers: readonly TargetServer[], when: When): (tokens: readonly string[]) => Promise<Judged> {
  const ask = compile(servers.map((server) => ({ server, url: server.resource })))
  const { url: _, ...request } = plainRequest('')
  const algorithmOf = rememberingLast((header) => shown(objectIn(header).alg))
  const bits = new Map<string, number>()
  for (const [i, { resource }] of servers.entries()) bits.set(resource, (bits.get(resource) ?? 0) | (1 << i))
  return async (tokens) => {
    const words = new Places<string>()
    const verdicts = new Places<Verdict>()
    const said = new Uint16Array(tokens.length * saidOfEach)
    const expires = new Float64Array(tokens.length)
    const issuedFor = new Uint32Array(tokens.length)
    const cells = new Uint16Array(tokens.length * servers.length)
    const judge = async (i: number) => {
      const token = tokens[i] ?? ''
      const [header, payload] = token.split('.', 2)
      const claims = objectIn(payload)
      const audiences = audiencesOf(claims)
      said[saidOfEach * i] = words.place(shown(claims.iss))
      said[saidOfEach * i + 1] = words.place(clip(audiences.slice(0, 20).join(' '), limits.claim))
      said[saidOfEach * i + 2] = words.place(shown(clientIn(claims)))
      said[saidOfEach * i + 3] = words.place(algorithmOf(header ?? ''))
      expires[i] = isNumber(claims.exp) ? claims.exp : Number.NaN
      for (const audience of audiences) issuedFor[i] = (issuedFor[i] ?? 0) | (bits.get(audience) ?? 0)
      const presented = { request: { ...request, authorization: [`Bearer ${token}`] }, now: instantOf(when, claims) }
      let at = i * servers.length
      for (const verdict of await ask(presented)) cells[at++] = verdicts.place(verdict)
    }
    let next = 0
    const oneByOne = async () => {
      while (next < tokens.length) await judge(next++)
    }
    await Promise.all(Array.from({ length: underWay }, oneByOne))
    return { words: words.all, said, expires, issuedFor, cells, verdicts: verdicts.all }
  }
}

/** The tokens of one issuer share their header. */
function rememberingLast(read: (segment: string) => string): (segment: string) => string {
  let [last, said] = ['', '']
  return (segment) => {
    if (segment !== last) [last, said] = [segment, read(segment)]
    return said
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
  const object = readSegment(segment)
  if (typeof object !== 'string') return object.whole
  // Nested deeper than a check reads.
  const octets = peekSegment(segment)
  const text = octets && decodeUtf8(octets)
  return (text && plainObject(text)) || nothing
}

/** So many audiences of a token are looked at. */
const mostAudiences = 1000

function audiencesOf({ aud }: Claims): readonly string[] {
  if (typeof aud === 'string') return [aud]
  return Array.isArray(aud) ? aud.filter((value) => typeof value === 'string').slice(0, mostAudiences) : []
}

function clientIn(claims: Claims): unknown {
  for (const name of clientClaims) if (typeof claims[name] === 'string' && claims[name] !== '') return claims[name]
  return undefined
}

const shown = (value: unknown) => (typeof value === 'string' ? clip(value, limits.claim) : '')
