import type { KeyReading } from '../keys/read'
import { policyUnder } from '../issuers/policy'
import { base64urlOf } from '../pipeline/encoding/segments'
import type { Jwk, Policy, TargetServer, TrustedIssuer } from '../pipeline/types'
import type { DemoSigner } from '../signing/demo-signer'
import { type Case, unnamed } from './case'
import { issuersIn } from './words'

/** What the playground knows beside the reader's inputs. */
export interface Presets {
  readonly servers: readonly TargetServer[]
  readonly signers: readonly DemoSigner[]
  /** The policy the reader's own server starts from. */
  readonly ownPolicy: Policy
  /** What that server is called, where the reader has named it. */
  readonly ownName?: string | undefined
  /** The profile of that id; `null` for one that nobody knows. Asked only where a case names one. */
  readonly profile: (id: string) => Promise<ServerProfile | null>
}

/** What a server must be set to for the tokens of one product. */
export type ServerProfile = Parameters<typeof policyUnder>[1] & { readonly id: string; readonly name: string }

/** The profile that the reader's own server takes tokens of; `null`: those of RFC 9068. */
export async function profileOf(
  { server, mine }: Case,
  { profile }: Pick<Presets, 'profile'>,
): Promise<ServerProfile | null> {
  return server === 'mine' && mine.profile !== '' ? profile(mine.profile) : null
}

/**
 * Each issuer with its keys; `null` where none were given. Of several issuers each has the keys that
 * name it, or nobody. One alone has them all: whose a shared key is, is then for a check to say.
 */
function issuersOf(names: readonly string[], given: readonly Jwk[]): readonly TrustedIssuer[] {
  return names.map((issuer) => {
    const keys = names.length > 1 ? given.filter((jwk) => jwk.issuer === undefined || jwk.issuer === issuer) : given
    return { issuer, keys: keys.length > 0 ? { keys } : null }
  })
}

/**
 * The server asked: a preset or the reader's own, with the changes made to its policy. Those lie over
 * the profile, so that a link made before profiles opens as it was.
 */
export function serverOf(
  inputs: Case,
  reading: KeyReading,
  { servers, ownPolicy, ownName = unnamed }: Pick<Presets, 'servers' | 'ownPolicy' | 'ownName'>,
  profile: ServerProfile | null,
): TargetServer {
  const preset = servers.find((s) => s.id === inputs.server)
  if (preset) return { ...preset, policy: { ...preset.policy, ...inputs.policy } }
  const given = 'keys' in reading ? reading.keys : []
  const keys = inputs.secret === '' ? given : [...given, typedSecret(inputs)]
  const { issuer, resource } = inputs.mine
  return {
    id: 'mine',
    name: ownName,
    // As it is written: a server that is configured with a blank has one in its name.
    resource: resource.trim() === '' ? '' : resource,
    issuers: issuersOf(issuersIn(issuer), keys),
    policy: { ...(profile ? policyUnder(ownPolicy, profile) : ownPolicy), ...inputs.policy },
  }
}

const typedSecret = ({ secret }: Pick<Case, 'secret'>): Jwk => ({ kty: 'oct', k: base64urlOf(secret) })

/** The shared secrets that the reader gave for their own server, the one of its field first. */
export function sharedSecretsOf(inputs: Pick<Case, 'secret'>, reading: KeyReading): readonly Jwk[] {
  const inSet = 'keys' in reading ? reading.keys.filter(({ kty }) => kty === 'oct') : []
  return inputs.secret === '' ? inSet : [typedSecret(inputs), ...inSet]
}
