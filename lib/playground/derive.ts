import type { Case } from '../case/case'
import { credentialsIn } from './find-live'
import type { Credential } from './live'
import { type Presets, profileOf, type ServerProfile, serverOf, sharedSecretsOf } from '../case/server'
import { validationInputWith } from '../judge/judge'
import { judgeRequest } from '../judge/judge-request'
import type { Judgement } from '../judge/judgement'
import { readGivenKeys, readOwnKey } from '../keys/on-demand'
import type { KeyReading, PrivateKeyReading } from '../keys/read'
import type { TargetServer } from '../pipeline/types'
import { type Signing, assemble } from './assemble'
import { nextTask, pauseFor } from './next-task'
import { textsOf } from './state'

/** Everything on the screen that follows from the inputs. Plain JSON: the first one is made at build. */
export interface Derived {
  readonly inputs: Case
  /** Seconds: the instant all of this was judged at. */
  readonly now: number
  readonly token: string
  readonly signing: Signing
  /** What a link would hand on and no published key has signed. */
  readonly live: readonly Credential[]
  readonly texts: { readonly header: string; readonly payload: string }
  readonly server: TargetServer
  readonly profile: ServerProfile | null
  readonly keys: KeyReading
  readonly ownKey: PrivateKeyReading | null
  readonly judgement: Judgement
}

/**
 * Computes it all; deterministic but for ECDSA signatures. Never throws for anything the reader typed. Each stage of
 * work on long texts is a task of its own.
 * @param alwaysPausing so is each on short ones: for code that runs for the first time, which is slow
 */
export async function derive(
  inputs: Case,
  now: number,
  presets: Presets,
  alwaysPausing: boolean = false,
): Promise<Derived> {
  const pause = () =>
    alwaysPausing ? nextTask() : pauseFor(inputs.token, inputs.introspection, ...Object.values(inputs.edited ?? {}))
  const keys = await readGivenKeys(inputs.keysText)
  const ownKey = await readOwnKey(inputs.ownKey)
  await pause()
  const { token, signing } = await assemble(inputs, {
    demo: presets.signers,
    own: ownKey && 'jwk' in ownKey ? ownKey : null,
    secrets: sharedSecretsOf(inputs, keys),
  })
  const profile = await profileOf(inputs, presets)
  const server = serverOf(inputs, keys, presets, profile)
  await pause()
  const judgement = await judgeRequest(validationInputWith(inputs, token, server, now))
  await pause()
  const live = await credentialsIn({ inputs, token, signing, now, keys }, presets.signers)
  await pause()
  return { inputs, now, token, signing, live, texts: textsOf(inputs), server, profile, keys, ownKey, judgement }
}
