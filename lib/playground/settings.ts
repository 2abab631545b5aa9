import type { CheckId } from '../pipeline/checks'
import type { Policy } from '../pipeline/types'

/** The sections of a server's settings, in order. */
export const sections = {
  identity: 'Identity and issuer',
  keys: 'Keys',
  audience: 'Audience',
  tokens: 'Tokens',
  time: 'Time',
  caller: 'Caller and binding',
  checks: 'Checks',
} as const
export type SectionId = keyof typeof sections

interface Setting {
  readonly section: SectionId
  readonly label: string
  readonly hint?: string
  /** Only the reader's own server has it; the demo servers are who they are. */
  readonly own?: true
}

/** A member of a policy without an entry in the table does not compile. */
type OfPolicy = Exclude<keyof Policy, 'off' | 'dpop'> | `dpop.${keyof Policy['dpop']}`

/** Every setting of a server but the switches of its checks: where it stands and what it is called. */
const settings = {
  resource: {
    section: 'identity',
    label: 'Resource URI (who am I)',
    hint: 'The address clients connect to, exactly.',
    own: true,
  },
  issuer: {
    section: 'identity',
    label: 'Trusted issuer',
    hint: 'As its metadata document spells it, slash included. Several: with spaces between, each JWK naming its issuer.',
    own: true,
  },
  profile: {
    section: 'identity',
    label: 'Issuer profile',
    hint: 'What its tokens look like where they depart from RFC 9068.',
    own: true,
  },
  issuerUnreachable: { section: 'identity', label: 'The issuer cannot be reached just now' },
  // With the issuer whose keys they are: whoever fills in a server of their own needs both.
  keys: {
    section: 'identity',
    label: 'Its public key or key set',
    hint: 'JWK, JWKS, PEM public key or certificate. Nothing is fetched.',
    own: true,
  },
  secret: {
    section: 'keys',
    label: 'Or a shared secret',
    hint: 'In place of public keys, for HS256, HS384 and HS512. It stays in this tab.',
    own: true,
  },
  algorithms: { section: 'keys', label: 'Algorithms' },
  audience: { section: 'audience', label: 'Comparison of aud' },
  otherNames: {
    section: 'audience',
    label: 'Other names of this server',
    hint: 'Further values of aud that mean it, such as an application’s GUID.',
  },
  companions: {
    section: 'audience',
    label: 'Also allowed beside its own',
    hint: 'Such as the issuer’s userinfo endpoint.',
  },
  sharedAudiences: {
    section: 'audience',
    label: 'Audiences known to be shared',
    hint: 'Warned of: values that its authorization server gives to every API; * stands for any letters.',
  },
  singleAudience: { section: 'audience', label: 'refuses any other audience' },
  requiredScopes: { section: 'tokens', label: 'Scope for this call' },
  types: { section: 'tokens', label: 'Types (typ)', hint: 'What marks an access token; application/ may be left out.' },
  requiredClaims: { section: 'tokens', label: 'Required claims' },
  scopeClaims: { section: 'tokens', label: 'Scopes are read from' },
  scopeList: { section: 'tokens', label: 'takes a JSON list in scope as well' },
  scopeHierarchy: {
    section: 'tokens',
    label: 'Broader scopes',
    hint: 'What each includes: admin > read write; write > read',
  },
  acr: { section: 'tokens', label: 'Sign-in needed (acr)', hint: 'Empty: any.' },
  maxTokenLength: { section: 'tokens', label: 'Longest token', hint: 'Characters.' },
  revoked: { section: 'tokens', label: 'Revoked tokens (jti)' },
  clockTolerance: { section: 'time', label: 'Clock tolerance', hint: 'Seconds. A minute or less is usual.' },
  maxTokenAge: { section: 'time', label: 'Oldest token', hint: 'Seconds since iat; empty for no limit.' },
  'dpop.past': { section: 'time', label: 'Oldest proof', hint: 'Seconds.' },
  'dpop.future': { section: 'time', label: 'Proof ahead of the clock', hint: 'Seconds a proof’s iat may lie ahead.' },
  origins: { section: 'caller', label: 'Allowed origins', hint: 'Empty: it does not look.' },
  'dpop.mode': { section: 'caller', label: 'DPoP' },
  'dpop.algorithms': { section: 'caller', label: 'Algorithms of proofs' },
  'dpop.nonce': {
    section: 'caller',
    label: 'DPoP nonce',
    hint: 'The one this server has handed out; empty for none.',
  },
  'dpop.seen': { section: 'caller', label: 'Proofs seen before (jti)' },
  mtls: { section: 'caller', label: 'requires a certificate-bound token' },
  passesTokenOn: { section: 'caller', label: 'passes the token on to other services' },
  lenient: {
    section: 'checks',
    label: 'It also refuses',
    hint: 'None of the libraries we read refuses these by itself.',
  },
} as const satisfies Readonly<Record<string, Setting> & Record<OfPolicy, Setting>>

export type FieldId = keyof typeof settings
/** A setting, or the switch of the check of that id. */
export type SettingId = FieldId | `check:${string}`

export const settingIds = Object.keys(settings) as readonly FieldId[]
export const isField = (id: SettingId): id is FieldId => Object.hasOwn(settings, id)
export const settingOf = (id: FieldId): Setting => settings[id]
export const sectionOf = (id: SettingId): SectionId => (isField(id) ? settings[id].section : 'checks')

/**
 * The settings that explain why a check refuses, the likeliest first. One that stands for all reasons of
 * its check has the check's id; one for a single reason, `check/reason`.
 */
const explains: { readonly [key in CheckId | `${CheckId}/${string}`]?: readonly FieldId[] } = {
  size: ['maxTokenLength'],
  type: ['profile', 'types'],
  algorithm: ['algorithms'],
  'header/too-deep': ['lenient'],
  'critical/unencoded': ['lenient'],
  'payload/too-deep': ['lenient'],
  'expiry/wrong-unit': ['lenient'],
  'expiry/not-finite': ['lenient'],
  'issuer-trust': ['issuer'],
  key: ['keys'],
  'key/unreachable': ['issuerUnreachable'],
  signature: ['keys'],
  'token-kind': ['profile'],
  'required-claims': ['profile', 'requiredClaims'],
  audience: ['otherNames', 'audience'],
  'audience/no-client': ['audience'],
  'audience/other-client': ['audience'],
  'audience-presence': ['profile', 'audience'],
  'audience-breadth': ['companions', 'singleAudience', 'sharedAudiences'],
  expiry: ['clockTolerance'],
  'not-before': ['clockTolerance'],
  'issued-at': ['clockTolerance'],
  'maximum-age': ['maxTokenAge'],
  scope: ['scopeClaims', 'requiredScopes'],
  'authentication-context': ['acr'],
  revocation: ['revoked'],
  introspection: ['issuerUnreachable'],
  origin: ['origins'],
  scheme: ['dpop.mode'],
  confirmation: ['dpop.mode'],
  certificate: ['mtls'],
  passthrough: ['passesTokenOn'],
  'dpop-format': ['dpop.mode'],
  'dpop-algorithm': ['dpop.algorithms'],
  'dpop-time': ['dpop.past'],
  'dpop-nonce': ['dpop.nonce'],
  'dpop-replay': ['dpop.seen'],
  'dpop-binding': ['dpop.mode'],
}
/** For tests: every key of the table. */
export const explained = Object.entries(explains) as readonly (readonly [string, readonly FieldId[]])[]

interface Refusal {
  readonly id: string
  readonly status: string
  readonly reason: string | null
  readonly evidence?: { readonly found: string } | null
}

/** Checks whose setting explains only what was found so: DPoP can be switched on, another scheme cannot. */
const explainsOnly: { readonly [id in CheckId]?: RegExp } = { scheme: /^dpop$/i }

/** The settings that explain why a check refuses for that reason, the likeliest first. */
export function settingsBehind(check: string, reason: string): readonly FieldId[] {
  const table = explains as Readonly<Record<string, readonly FieldId[] | undefined>>
  return table[`${check}/${reason}`] ?? table[check] ?? []
}

/** The setting behind a step's refusal; `null` where none is, or the server asked does not have it. */
export function settingBehind({ id, status, reason, evidence }: Refusal, own: boolean): SettingId | null {
  if (reason === null) return null
  const only = (explainsOnly as Readonly<Record<string, RegExp | undefined>>)[id]
  if (only && evidence && !only.test(evidence.found)) return null
  // Left out: what explains it is its own switch.
  if (status === 'off') return `check:${id}`
  return settingsBehind(id, reason).find((candidate) => own || !settingOf(candidate).own) ?? null
}

/** Whether a search finds it: every word, in label or hint. An empty search finds all. */
export function finds(search: string, label: string, hint = ''): boolean {
  const text = `${label} ${hint}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
