import type { CheckId, CheckOrReason } from '../pipeline/checks'
import { rarelyRefused } from '../pipeline/rarely-refused'
import { type FieldId, type SettingId, settingOf } from './settings'

/**
 * The settings that explain why a check refuses, the likeliest first: with another value it finds something else. One
 * that stands for all other reasons of its check has the check's id; one for a single reason, `check/reason`.
 */
const explains: { readonly [key in CheckOrReason]?: readonly FieldId[] } = {
  size: ['maxTokenLength'],
  'type/other': ['profile', 'types'],
  'type/missing': ['profile'],
  'algorithm/not-allowed': ['algorithms'],
  'algorithm/symmetric': ['algorithms'],
  'issuer-trust/not-given': ['issuer'],
  'issuer-trust/unknown': ['issuer'],
  'issuer-trust/slash': ['issuer'],
  key: ['keys'],
  'key/unreachable': ['issuerUnreachable'],
  'key/not-supported': [],
  'key/kid-not-text': [],
  'signature/mismatch': ['keys'],
  'token-kind': ['profile'],
  'required-claims': ['profile', 'requiredClaims'],
  audience: ['otherNames', 'audience'],
  'audience/no-resource': ['resource'],
  'audience/missing': ['audience'],
  'audience/by-client': ['audience'],
  'audience-breadth/loosely': ['audience'],
  'audience/no-client': ['audience'],
  'audience/other-client': ['audience'],
  'audience-presence': ['profile', 'audience'],
  'audience-breadth/several': ['companions', 'singleAudience'],
  'audience-breadth/generic': ['companions', 'sharedAudiences'],
  'audience-breadth/of-issuer': ['otherNames'],
  'audience-breadth/of-client': ['otherNames'],
  'expiry/expired': ['clockTolerance'],
  'expiry/tolerated': ['clockTolerance'],
  'expiry/never': ['requiredClaims'],
  'not-before/early': ['clockTolerance'],
  'issued-at/future': ['clockTolerance'],
  'maximum-age': ['maxTokenAge'],
  'scope/missing': ['scopeClaims', 'requiredScopes', 'scopeHierarchy'],
  'scope/malformed': ['scopeList', 'requiredScopes'],
  'authentication-context': ['acr'],
  'revocation/revoked': ['revoked'],
  'introspection/unreachable': ['issuerUnreachable'],
  'introspection/other-issuer': ['issuer'],
  origin: ['origins'],
  scheme: ['dpop.mode'],
  'confirmation/downgrade': ['dpop.mode'],
  'confirmation/required': ['dpop.mode'],
  'confirmation/unaware': ['dpop.mode'],
  'confirmation/unknown': ['dpop.mode'],
  'certificate/unbound': ['mtls'],
  passthrough: ['passesTokenOn'],
  'dpop-algorithm/not-allowed': ['dpop.algorithms'],
  'dpop-time/old': ['dpop.past'],
  'dpop-time/future': ['dpop.future'],
  'dpop-nonce': ['dpop.nonce'],
  'dpop-replay': ['dpop.seen'],
}
interface Refusal {
  readonly id: string
  readonly status: string
  readonly reason: string | null
  readonly evidence?: { readonly found: string; readonly expected?: string } | null
}

/** Checks whose setting explains only what was found so: DPoP can be switched on, another scheme cannot. */
const explainsOnly: { readonly [id in CheckId]?: RegExp } = { scheme: /^dpop$/i }

/** What a step that needs a key ends its expectation with where that key is a shared secret. */
const bySecret = /[ (]HS(?:256|384|512)\)?$/

/** The settings that explain why a check refuses for that reason, the likeliest first. */
export function settingsBehind(check: string, reason: string): readonly FieldId[] {
  const table = explains as Readonly<Record<string, readonly FieldId[] | undefined>>
  const key = `${check}/${reason}`
  return rarelyRefused.some((id) => id === key) ? ['lenient'] : (table[key] ?? table[check] ?? [])
}

/** The setting behind a step's refusal; `null` where none is, or the server asked does not have it. */
export function settingBehind({ id, status, reason, evidence }: Refusal, own: boolean): SettingId | null {
  if (reason === null) return null
  const only = (explainsOnly as Readonly<Record<string, RegExp | undefined>>)[id]
  if (only && evidence && !only.test(evidence.found)) return null
  const behind = settingsBehind(id, reason)
  // Left out: what explains it is its own switch, or that of this one refusal.
  if (status === 'off') return behind.includes('lenient') ? 'lenient' : `check:${id}`
  const setting = behind.find((candidate) => own || !settingOf(candidate).own) ?? null
  return setting === 'keys' && bySecret.test(evidence?.expected ?? '') ? 'secret' : setting
}
