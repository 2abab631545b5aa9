import type { CheckId } from '../pipeline/checks'
import type { Report } from '../pipeline/types'

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

/** Labels of the finding that decided. */
export function labelsOf(report: Report, decidedBy: CheckId): readonly string[] {
  if (decidedBy !== 'required-claims') return byCheck[decidedBy] ?? bindingLabels(decidedBy)
  const result = report.results.find((r) => r.id === decidedBy)
  const claim = result && 'at' in result ? (result.at?.member ?? '') : ''
  return [withNameOfTheirOwn.has(claim) ? claim : 'claim']
}

/** The checks of bound tokens: each sub-step of a proof is a check. */
function bindingLabels(id: string): readonly string[] {
  if (id === 'confirmation') return ['cnf']
  if (id === 'certificate') return ['mtls']
  return id.startsWith('dpop') ? ['dpop'] : [id]
}
