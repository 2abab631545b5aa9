import { comparators, ownNames } from '../pipeline/audience/comparators'
import { isWholeRule } from '../pipeline/claims/scopes'
import { metadataUrl } from '../pipeline/http/metadata-url'
import { checkById } from '../pipeline/checks'
import type { PublicServer, Takeaway } from './takeaway'

/** What generated code of a server must do, out of the server's policy. */
export interface Rules {
  readonly resource: string
  /** Where its protected resource metadata stands (RFC 9728 §3.1). */
  readonly metadata: string
  /** What `aud` may be; `null`: this server compares it with nothing. */
  readonly audiences: readonly string[] | null
  /** Audiences that may stand beside its own; `null`: any may. */
  readonly companions: readonly string[] | null
  /** Each with the name of the setting that holds the address of its keys. */
  readonly issuers: readonly { readonly issuer: string; readonly setting: string }[]
  /** Asymmetric ones: a shared secret is in no export. */
  readonly algorithms: readonly string[]
  /** Lower case, without `application/`; `null`: not looked at. */
  readonly types: readonly string[] | null
  /** Beside `exp`, which every target demands. */
  readonly required: readonly string[]
  /** Claims that must be text where present. */
  readonly texts: readonly string[]
  readonly scopes: readonly string[]
  readonly scopeClaims: readonly string[]
  readonly scopeList: boolean
  readonly implied: readonly { readonly scope: string; readonly implies: readonly string[] }[]
  /** Seconds. */
  readonly tolerance: number
  readonly maxAge: number | null
  /** Whether a time of issue in the future refuses. */
  readonly issuedAt: boolean
  /** Characters; `null`: any length. */
  readonly longest: number | null
  readonly acr: string | null
  readonly revoked: readonly string[]
  /** What becomes of a token that is bound to a key or a certificate: no target verifies proofs. */
  readonly bound: 'taken' | 'refused'
  readonly onlyBound: boolean
}

/** What not every target can do. */
export type Feature = 'several-issuers' | 'scope-claims' | 'implied' | 'eddsa'

const listed = (names: readonly string[]) => names.join(', ')

/** What a policy may ask for, as a sentence for a target that cannot do it. */
const features: Readonly<Record<Feature, (rules: Rules) => string | null>> = {
  'several-issuers': ({ issuers }) =>
    issuers.length > 1
      ? `only the first issuer is trusted here; the policy trusts ${listed(issuers.map((i) => i.issuer))}.`
      : null,
  'scope-claims': ({ scopeClaims, scopeList }) =>
    scopeClaims.join() !== 'scope' || scopeList
      ? `the policy reads scope from ${listed(scopeClaims)}${scopeList ? ', as a list too' : ''}; this code may read less.`
      : null,
  implied: ({ implied }) =>
    implied.length > 0
      ? `in the policy these scopes imply narrower ones: ${listed(implied.map((i) => i.scope))}; this code does not know that.`
      : null,
  eddsa: ({ algorithms }) => (algorithms.includes('EdDSA') ? 'this library does not verify EdDSA.' : null),
}

/** Checks that the policy may leave out and that generated code, or its library, makes all the same. */
const always = ['expiry', 'not-before', 'charset']

/** Checks that a careful policy makes and generated code does not. */
const unmade = ['single-credential', 'canonical-encoding', 'header-members', 'payload-members', 'token-kind']

/** What generated code is to follow. Texts are as the policy has them: whoever writes them quotes them. */
export function rulesOf({ server }: Pick<Takeaway, 'server'>): Rules {
  const { resource, policy } = server
  const makes = (check: string) => !policy.off.includes(check)
  const compares = makes('audience') && policy.audience !== 'client-id'
  const { dpop } = policy
  return {
    resource,
    metadata: (metadataUrl(resource) ?? '').replace(/[^!#-[\]-~]/gu, (c) => encodeURIComponent(c.toWellFormed())),
    audiences: compares ? ownNames(server) : null,
    companions: policy.singleAudience && makes('audience-breadth') && compares ? policy.companions : null,
    issuers: server.issuers
      .filter(({ issuer }) => issuer !== '')
      .map(({ issuer }, i) => ({ issuer, setting: i === 0 ? 'OAUTH_JWKS_URI' : `OAUTH_JWKS_URI_${i + 1}` })),
    algorithms: policy.algorithms.filter((alg) => known.includes(alg)),
    types: makes('type') && policy.types.length > 0 ? policy.types.map((type) => type.toLowerCase()) : null,
    required: makes('required-claims') ? policy.requiredClaims.filter((name) => name !== 'exp') : [],
    texts: makes('subject') ? ['sub', 'client_id', 'jti'] : [],
    scopes: makes('scope') ? policy.requiredScopes : [],
    scopeClaims: policy.scopeClaims,
    scopeList: policy.scopeList,
    implied: policy.scopeHierarchy.filter(isWholeRule),
    tolerance: policy.clockTolerance,
    maxAge: makes('maximum-age') ? policy.maxTokenAge : null,
    issuedAt: makes('issued-at'),
    longest: makes('size') ? policy.maxTokenLength : null,
    acr: makes('authentication-context') ? policy.acr : null,
    revoked: makes('revocation') ? policy.revoked : [],
    bound: dpop.mode === 'off' && policy.mtls === 'optional' && !makes('certificate') ? 'taken' : 'refused',
    onlyBound: dpop.mode === 'required' || policy.mtls === 'required',
  }
}

/** What the libraries of every target verify. */
const known: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]

/** What the policy says and the code does not do, in sentences for its first comment. */
export function unexpressed(given: Takeaway, can: readonly Feature[]): readonly string[] {
  const rules = rulesOf(given)
  const missing = (Object.keys(features) as Feature[])
    .filter((feature) => !can.includes(feature))
    .flatMap((feature) => features[feature](rules) ?? [])
  return [...missing, ...inNone(given.server, rules)]
}

/** What no target expresses. */
function inNone({ policy, issuers }: PublicServer, rules: Rules): readonly string[] {
  const kept = always.filter((id) => policy.off.includes(id))
  const missing = unmade.filter((id) => !policy.off.includes(id))
  const { dpop } = policy
  const all: readonly (string | null | false)[] = [
    rules.audiences === null &&
      'WARNING: this policy does not compare aud. A token that was issued for any other server of the same issuer passes here.',
    policy.audience === 'client-id' && 'the policy compares the client in place of aud; this code compares neither.',
    rules.audiences !== null &&
      policy.audience !== 'exact' &&
      `the policy compares aud by “${comparators[policy.audience].label}”; this code takes equal text only.`,
    rules.bound === 'refused' &&
      'no proof (DPoP) and no client certificate is verified: a token that is bound to one (cnf) is refused.',
    rules.onlyBound && 'the policy takes only bound tokens, so this code refuses every token until you verify proofs.',
    dpop.nonce !== null && 'the policy demands a DPoP nonce.',
    policy.origins !== null && `the policy allows only these values of Origin: ${listed(policy.origins)}.`,
    kept.length > 0 && `the policy leaves out ${labels(kept)}; this code makes these checks all the same.`,
    policy.lenient.length > 0 && `the policy lets pass: ${listed(policy.lenient)}; this code may refuse it.`,
    missing.length > 0 && `the policy makes these checks and this code does not: ${labels(missing)}.`,
    policy.algorithms.some((alg) => !known.includes(alg)) &&
      `of the algorithms these are left out: ${listed(policy.algorithms.filter((alg) => !known.includes(alg)))}.`,
    issuers.length === 0 && 'the policy trusts no issuer.',
    policy.passesTokenOn && 'this server passes the token on to others. MCP forbids that; no code here does it.',
  ]
  return all.filter((sentence) => typeof sentence === 'string')
}

/** By their labels in the pipeline. */
const labels = (ids: readonly string[]) => ids.map((id) => checkById(id)?.label ?? id).join('; ')
