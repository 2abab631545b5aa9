import type { CheckId } from '../pipeline/checks'
import type { TargetServer, TrustedIssuer } from '../pipeline/types'
import { accepted, claimFails, rejected } from '../scenarios/expect'
import { absent, type Expectation, type Scenario, type TokenRecipe } from '../scenarios/scenario'
import { policyUnder } from './policy'
import type { Product, Profile } from './product'
import {
  fillAnswer,
  fillSample,
  issuerOf,
  type JwtSample,
  type OpaqueSample,
  type SampleFailure,
  type Samples,
  type Setting,
} from './sample'

/** Where the products' tokens are presented. */
export interface Stage {
  readonly server: TargetServer & { readonly policy: { readonly off: readonly CheckId[] } }
  readonly setting: Setting
  /** The keys that sign the samples. */
  readonly keys: TrustedIssuer['keys']
  /** The issuer of opaque samples whose issuer answers nobody. */
  readonly issuers: readonly TrustedIssuer[]
}

/** A product's good tokens, and what typically goes wrong with each, under the policy that its profile means. */
export function scenariosOf(product: Product, samples: Samples, stage: Stage): readonly Scenario[] {
  return product.profiles.flatMap((profile) => {
    const sample = samples[profile.id]
    if (!sample) throw new TypeError(`${product.id} has no sample of ${profile.id}`)
    const make = 'text' in sample ? opaqueScenario : jwtScenario
    const good = 'text' in sample ? sample.answer !== null : !sample.nowhere
    const failures = sample.failures.map((failure) => make(product, profile, sample as never, stage, failure))
    return good ? [make(product, profile, sample as never, stage), ...failures] : failures
  })
}

function jwtScenario(
  product: Product,
  profile: Profile,
  sample: JwtSample,
  stage: Stage,
  failure?: SampleFailure,
): Scenario {
  const { header, claims, requires, names } = fillSample(sample, stage.setting, failure)
  const token: TokenRecipe = {
    goodFor: stage.server.id,
    header: { typ: absent, ...header },
    payloadText: JSON.stringify(claims),
    ...(sample.alg === 'ES256' && { signedBy: 'ec' as const }),
  }
  return {
    ...told(product, profile, failure),
    ...asked(profile, stage, requires, names, sample.companions),
    issuers: [issuerOf(sample.claims, stage.keys)],
    token,
    expect: failure
      ? refused(failure, joseOf(failure, profile, claims))
      : accepted(sample.warns && { jose: 'accepts', warns: sample.warns }),
  }
}

function opaqueScenario(
  product: Product,
  profile: Profile,
  sample: OpaqueSample,
  stage: Stage,
  failure?: SampleFailure,
): Scenario {
  const answer = fillAnswer(sample, stage.setting, failure)
  const requires = failure?.requires ?? sample.requires ?? [stage.setting.scope]
  const issuer = sample.answer?.iss === undefined ? null : issuerOf(sample.answer, stage.keys)
  return {
    ...told(product, profile, failure),
    ...asked(profile, stage, requires, failure?.names ?? sample.names ?? []),
    issuers: issuer ? [issuer] : stage.issuers,
    token: { goodFor: stage.server.id, text: failure?.text ?? sample.text },
    ...(answer && { introspection: JSON.stringify(answer) }),
    expect: failure
      ? refused(failure, 'ERR_JWS_INVALID')
      : accepted({ jose: 'ERR_JWS_INVALID', differs: 'jose does not introspect', warns: ['format', 'introspection'] }),
  }
}

const told = (product: Product, profile: Profile, failure?: SampleFailure) => ({
  id: failure ? `${product.id}-${failure.id}` : `${product.id}-${profile.id}`,
  title: failure?.title ?? `${profile.name}: a good token`,
  story: failure?.story ?? profile.about,
  group: 'products',
})

/** The server, taking tokens of that profile and known by those names. */
const asked = (
  profile: Profile,
  { server }: Stage,
  requiredScopes: readonly string[],
  otherNames: readonly string[],
  companions: readonly string[] = [],
) => {
  const { types, requiredClaims, scopeClaims, sharedAudiences, off } = policyUnder(server.policy, profile)
  return {
    server: server.id,
    policy: { types, requiredClaims, scopeClaims, sharedAudiences, off, requiredScopes, otherNames, companions },
  }
}

function refused({ decidedBy, reason, warns }: SampleFailure, jose: string): Expectation {
  const because = jose === 'accepts' ? { differs: joseDoesNot[decidedBy] ?? '' } : {}
  return rejected(decidedBy, reason, decidedBy === 'scope' && reason === 'missing' ? 403 : 401, {
    jose,
    ...because,
    ...(warns && { warns }),
  })
}

const joseDoesNot: Partial<Record<CheckId, string>> = {
  'token-kind': 'jose does not tell kinds of token apart by their claims',
  scope: 'jose does not read scopes',
}

/** What plain jose says of the same failure. */
function joseOf({ decidedBy }: SampleFailure, { policy }: Profile, claims: Readonly<Record<string, unknown>>): string {
  if (decidedBy.startsWith('audience')) return claimFails('aud')
  if (decidedBy === 'type') return claimFails('typ')
  if (decidedBy === 'required-claims' && !('aud' in claims)) return claimFails('aud')
  if (decidedBy === 'required-claims') return claimFails(policy.requiredClaims.find((name) => !(name in claims)) ?? '')
  return 'accepts'
}
