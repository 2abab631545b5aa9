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
    own: true,
  },
  issuer: {
    section: 'identity',
    label: 'Trusted issuer',
    own: true,
  },
  profile: {
    section: 'identity',
    label: 'Issuer profile',
    own: true,
  },
  issuerUnreachable: { section: 'identity', label: 'The issuer cannot be reached just now' },
  // With the issuer whose keys they are: whoever fills in a server of their own needs both.
  keys: {
    section: 'identity',
    label: 'Its public key or key set',
    own: true,
  },
  secret: {
    section: 'keys',
    label: 'Or a shared secret',
    own: true,
  },
  algorithms: { section: 'keys', label: 'Algorithms' },
  audience: { section: 'audience', label: 'Comparison of aud' },
  otherNames: {
    section: 'audience',
    label: 'Other names of this server',
  },
  companions: {
    section: 'audience',
    label: 'Also allowed beside its own',
  },
  sharedAudiences: {
    section: 'audience',
    label: 'Audiences known to be shared',
  },
  singleAudience: { section: 'audience', label: 'refuses any other audience' },
  requiredScopes: { section: 'tokens', label: 'Scope for this call' },
  types: { section: 'tokens', label: 'Types (typ)' },
  requiredClaims: { section: 'tokens', label: 'Required claims' },
  scopeClaims: { section: 'tokens', label: 'Scopes are read from' },
  scopeList: { section: 'tokens', label: 'takes a JSON list in scope as well' },
  scopeHierarchy: {
    section: 'tokens',
    label: 'Broader scopes',
  },
  acr: { section: 'tokens', label: 'Sign-in needed (acr)' },
  maxTokenLength: { section: 'tokens', label: 'Longest token' },
  revoked: { section: 'tokens', label: 'Revoked tokens (jti)' },
  clockTolerance: { section: 'time', label: 'Clock tolerance' },
  maxTokenAge: { section: 'time', label: 'Oldest token' },
  'dpop.past': { section: 'time', label: 'Oldest proof' },
  'dpop.future': { section: 'time', label: 'Proof ahead of the clock' },
  origins: { section: 'caller', label: 'Allowed origins' },
  'dpop.mode': { section: 'caller', label: 'DPoP' },
  'dpop.algorithms': { section: 'caller', label: 'Algorithms of proofs' },
  'dpop.nonce': {
    section: 'caller',
    label: 'DPoP nonce',
  },
  'dpop.seen': { section: 'caller', label: 'Proofs seen before (jti)' },
  mtls: { section: 'caller', label: 'requires a certificate-bound token' },
  passesTokenOn: { section: 'caller', label: 'passes the token on to other services' },
  lenient: {
    section: 'checks',
    label: 'It also refuses',
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
