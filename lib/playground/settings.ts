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
/** The switches of checks stand in a section of their own. */
export const sectionOf = (id: SettingId): SectionId => (isField(id) ? settings[id].section : 'checks')

/** Whether a search finds it: every word, in label or hint. An empty search finds all. */
export function finds(search: string, label: string, hint = ''): boolean {
  const text = `${label} ${hint}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
