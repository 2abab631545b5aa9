import { audienceComparisons } from '../pipeline/audience/comparators'
import { strictPolicy } from '../pipeline/policy'
import type { Policy } from '../pipeline/types'
import { longestNote, type LinkState, type PublicJwk } from './case'
import { largestText } from '../share/codec'
import { privateNames, publicNames, publicPart } from './redact'
import {
  every,
  type Fields,
  flag,
  isRecord,
  list,
  type Log,
  nullable,
  number,
  oneOf,
  type Read,
  refuse,
  some,
  text,
} from '../share/shape'

const mostKeys = 64
const mostTexts = 100
const uri = text(4096)
const name = text(1024)
const names = list(name, mostTexts)
const keyMember = text(8192)
/** Anything a fragment can carry: a token is there to be judged, its length too. */
const credentials = text(largestText)

const policy: Fields<Policy> = {
  algorithms: names,
  audience: oneOf(audienceComparisons),
  singleAudience: flag,
  requiredClaims: names,
  requiredScopes: names,
  clockTolerance: number('seconds', 0, 86_400),
  maxTokenLength: number('characters', 1, 10_000_000, true),
  origins: nullable(names),
  maxTokenAge: nullable(number('seconds', 0, 1e9)),
  scopeClaims: names,
  scopeHierarchy: list(
    every<Policy['scopeHierarchy'][number]>({ scope: name, implies: names }, { scope: '', implies: [] }),
    mostTexts,
  ),
  acr: nullable(name),
  revoked: names,
  dpop: every<Policy['dpop']>(
    {
      mode: oneOf(['off', 'optional', 'required']),
      algorithms: names,
      past: number('seconds', 0, 86_400),
      future: number('seconds', 0, 86_400),
      nonce: nullable(name),
      seen: names,
    },
    strictPolicy.dpop,
  ),
  mtls: oneOf(['optional', 'required']),
  passesTokenOn: flag,
  off: names,
  types: names,
  otherNames: names,
  companions: names,
  issuerUnreachable: flag,
}

const request: Fields<LinkState['request']> = {
  method: text(40),
  url: uri,
  dpop: list(credentials, 8),
  clientCertificate: nullable(text(65_536)),
  origin: nullable(uri),
  form: nullable(text(65_536)),
}

const mine: Fields<LinkState['mine']> = { resource: uri, issuer: uri }

/** The note, cut to its longest, never inside a surrogate pair. */
const note: Read<string> = (value, path, log) => {
  if (typeof value !== 'string') return refuse(value, path, 'text', log)
  if (value.length <= longestNote) return value
  log.warnings.push(`The note was cut to ${longestNote} characters; the link held ${value.length}.`)
  return value.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '')
}

/** A public JWK; private members are left out and named, a shared secret is left out whole. */
const key: Read<PublicJwk> = (value, path, log) => {
  if (!isRecord(value)) return refuse(value, path, 'a JWK object', log)
  const given = new Map<string, unknown>(Object.entries(value))
  const kty = keyMember(given.get('kty'), `${path}.kty`, log)
  if (kty === undefined) return undefined
  warnOfPrivate(
    kty,
    privateNames.filter((n) => given.has(n)),
    path,
    log,
  )
  if (kty === 'oct') return undefined
  for (const member of publicNames)
    if (member !== 'key_ops' && given.has(member)) keyMember(given.get(member), `${path}.${member}`, log)
  return publicPart(value, kty)
}

function warnOfPrivate(kty: string, found: readonly string[], path: string, log: Log): void {
  if (kty === 'oct') log.warnings.push(`${path} was left out: it is a shared secret, and links carry public keys only.`)
  else if (found.length > 0)
    log.warnings.push(
      `${path}: the private member${found.length > 1 ? 's' : ''} ${found.join(', ')} ${found.length > 1 ? 'were' : 'was'} left out. Whoever had this link has the private key: replace it.`,
    )
}

/** The order of this table is the order in the link. */
const linkFields = (defaults: LinkState): Fields<LinkState> => ({
  token: credentials,
  server: text(80),
  policy: some(policy),
  mine: every(mine, defaults.mine),
  clock: number('seconds since 1970', -8.64e12, 8.64e12),
  scheme: text(40),
  request: some(request),
  introspection: credentials,
  authorization: nullable(list(credentials, mostTexts)),
  note,
  keys: nullable(list(key, mostKeys)),
})

/** A link's state out of parsed JSON; `undefined` if it is no object. Look at `log.wrong` first. */
export function readLinkState(value: unknown, defaults: LinkState, log: Log): LinkState | undefined {
  return every(linkFields(defaults), defaults)(value, '', log)
}
