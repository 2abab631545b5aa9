import { audienceComparisons } from '../pipeline/audience/comparisons'
import { strictPolicy } from '../pipeline/policy'
import type { HttpRequest, Policy } from '../pipeline/types'
import { largestText } from '../share/codec'
import { every, flag, list, type Log, nullable, number, oneOf, type Read, refuse, text } from '../share/shape'
import { type Case, longestNote, mostKeys, mostTexts } from './case'
import { type Field, partial, whole } from './field'
import { keysForLink, publicJwkIn } from './public-keys'

const name = text(1024)
const names = list(name, mostTexts)
/** Anything a link can carry: a token is there to be judged, its length too. */
const credentials = text(largestText)
const seconds = number('seconds since 1970', -8.64e12, 8.64e12)

const plain = <T>(read: Read<T>) => ({ read, secret: 'plain' }) as const
/** Free text, or lists of it: a token can have been pasted into any. */
const words = <T>(read: Read<T>) => ({ read, secret: 'credential', redact: 'words' }) as const
const address = { read: text(4096), secret: 'credential', redact: 'uri' } as const
const requestAddress = { read: text(4096), secret: 'credential', redact: 'requestUri' } as const

const dpop = every<Policy['dpop']>(
  {
    mode: oneOf(['off', 'optional', 'required']),
    algorithms: names,
    past: number('seconds', 0, 86_400),
    future: number('seconds', 0, 86_400),
    nonce: nullable(name),
    seen: names,
  },
  strictPolicy.dpop,
)

const policy = partial<Policy>({
  algorithms: words(names),
  audience: plain(oneOf(audienceComparisons)),
  singleAudience: plain(flag),
  requiredClaims: words(names),
  requiredScopes: words(names),
  clockTolerance: plain(number('seconds', 0, 86_400)),
  maxTokenLength: plain(number('characters', 1, 10_000_000, true)),
  origins: words(nullable(names)),
  maxTokenAge: plain(nullable(number('seconds', 0, 1e9))),
  scopeClaims: words(names),
  scopeList: plain(flag),
  scopeHierarchy: words(
    list(
      every<Policy['scopeHierarchy'][number]>({ scope: name, implies: names }, { scope: '', implies: [] }),
      mostTexts,
    ),
  ),
  acr: words(nullable(name)),
  revoked: words(names),
  dpop: words(dpop),
  mtls: plain(oneOf(['optional', 'required'])),
  passesTokenOn: plain(flag),
  off: words(names),
  types: words(names),
  otherNames: words(names),
  companions: words(names),
  sharedAudiences: words(names),
  issuerUnreachable: plain(flag),
  lenient: words(names),
})

const request = partial<Omit<HttpRequest, 'authorization'>>({
  method: words(text(40)),
  url: requestAddress,
  dpop: { read: list(credentials, 8), secret: 'credential', redact: 'token' },
  clientCertificate: { read: nullable(text(65_536)), secret: 'credential', redact: 'certificate' },
  origin: { read: nullable(text(4096)), secret: 'credential', redact: 'requestUri' },
  form: { read: nullable(text(65_536)), secret: 'credential', redact: 'form' },
  otherFields: { read: list(credentials, 8), secret: 'credential', redact: 'fieldLine' },
})

/** The note, cut to its longest, never inside a surrogate pair. */
const note: Read<string> = (value, path, log) => {
  if (typeof value !== 'string') return refuse(value, path, 'text', log)
  if (value.length <= longestNote) return value
  log.warnings.push(`The note was cut to ${longestNote} characters; the link held ${value.length}.`)
  return value.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '')
}

const edited = every<NonNullable<Case['edited']>>(
  { header: credentials, payload: credentials },
  { header: '', payload: '' },
)

function clock(value: unknown, path: string, log: Log): Case['clock'] | undefined {
  const given = every<{ kind: 'live' | 'fixed'; at: number }>(
    { kind: oneOf(['live', 'fixed']), at: seconds },
    { kind: 'live', at: 0 },
  )(value, path, log)
  return given?.kind === 'live' ? { kind: 'live' } : given && { kind: 'fixed', at: given.at }
}

/**
 * The fields of a case: what each starts as, how it is read, where it may be kept, how secret it is and
 * what of it is handed on. Links, the tab's storage, redaction and liveness follow from this table.
 * Its order is the order in a link.
 */
export const fields = {
  token: {
    initial: '',
    read: credentials,
    keep: 'link',
    secret: 'credential',
    redact: 'token',
    // Edits travel as the token they make.
    link: {
      name: 'token',
      initial: '',
      read: credentials,
      of: (_, { token }) => token,
      into: (token: string) => token,
    },
  },
  server: { initial: 'mine', keep: 'link', ...words(text(80)) },
  policy: { initial: {}, keep: 'link', ...policy },
  mine: {
    keep: 'link',
    ...whole<Case['mine']>(
      { resource: '', issuer: '', profile: '' },
      { resource: address, issuer: address, profile: words(text(80)) },
    ),
  },
  stack: { initial: '', keep: 'link', ...words(text(80)) },
  clock: {
    initial: { kind: 'live' },
    keep: 'link',
    ...plain<Case['clock']>(clock),
    // Always pinned: a failing example fails tomorrow too.
    link: {
      name: 'clock',
      initial: 0,
      read: seconds,
      of: (_, { now }) => now,
      into: (at: number) => ({ kind: 'fixed' as const, at }),
    },
  },
  scheme: { initial: 'Bearer', read: text(40), keep: 'link', secret: 'credential', redact: 'scheme' },
  request: { initial: {}, keep: 'link', ...request },
  introspection: { initial: '', read: credentials, keep: 'link', secret: 'credential', redact: 'words' },
  authorization: {
    initial: null,
    read: nullable(list(credentials, mostTexts)),
    keep: 'link',
    secret: 'credential',
    redact: 'authorization',
  },
  note: { initial: '', read: note, keep: 'link', secret: 'credential', redact: 'words' },
  edited: { initial: null, keep: 'tab', ...words<Case['edited']>(nullable(edited)) },
  signWith: { initial: 'same', keep: 'tab', ...plain(oneOf(['same', 'demo', 'own', 'secret'])) },
  ownKey: { initial: '', read: credentials, keep: 'nowhere', secret: 'private', redact: 'emptied' },
  secret: { initial: '', read: credentials, keep: 'nowhere', secret: 'private', redact: 'emptied' },
  keysText: {
    initial: '',
    read: credentials,
    keep: 'tab',
    secret: 'private',
    redact: 'emptied',
    publicPart: {
      name: 'keys',
      initial: null,
      read: nullable(list(publicJwkIn('link'), mostKeys)),
      redact: 'keys',
      of: (given, { keys }) => keysForLink(given, keys),
      into: (keys) => (keys && keys.length > 0 ? JSON.stringify({ keys }, null, 2) : ''),
    },
  },
} as const satisfies { readonly [K in keyof Case]: Field<Case[K]> }
