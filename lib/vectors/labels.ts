import type { CheckId } from '../pipeline/checks'
import type { Step } from '../judge/station'

/** The vector files' name for what each check finds. A finding that bears two names has both. */
const byCheck: Partial<Record<CheckId, readonly string[]>> = {
  origin: ['request'],
  authorization: ['request'],
  'query-token': ['request'],
  'single-credential': ['request'],
  scheme: ['request'],
  // A malformed credential is a malformed token where the token is all there is.
  b64token: ['request', 'malformed'],
  size: ['malformed'],
  format: ['malformed'],
  charset: ['malformed'],
  'canonical-encoding': ['malformed'],
  header: ['malformed'],
  'header-members': ['malformed'],
  critical: ['crit', 'malformed'],
  algorithm: ['alg'],
  type: ['typ'],
  payload: ['malformed'],
  'payload-members': ['malformed'],
  'issuer-trust': ['iss'],
  key: ['key'],
  signature: ['signature'],
  issuer: ['iss'],
  'audience-presence': ['aud'],
  'audience-type': ['aud'],
  audience: ['aud'],
  'audience-breadth': ['aud'],
  expiry: ['exp'],
  'not-before': ['nbf'],
  'issued-at': ['iat'],
  'maximum-age': ['iat'],
  subject: ['claim'],
  'token-kind': ['typ'],
  revocation: ['claim'],
  scope: ['scope'],
  'authentication-context': ['claim'],
}
const withNameOfTheirOwn = new Set(['iss', 'aud', 'exp', 'nbf', 'iat', 'scope'])

/** Labels of what a step has found. */
export function labelsOf({ id, at }: Pick<Step, 'id' | 'at'>): readonly string[] {
  if (id !== 'required-claims') return byCheck[id as CheckId] ?? bindingLabels(id)
  const claim = at?.member ?? ''
  return [withNameOfTheirOwn.has(claim) ? claim : 'claim']
}

/** The checks of bound tokens: each sub-step of a proof is a check. */
function bindingLabels(id: string): readonly string[] {
  if (id === 'confirmation') return ['cnf']
  if (id === 'certificate') return ['mtls']
  return id.startsWith('dpop') ? ['dpop'] : [id]
}
