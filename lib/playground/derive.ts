import type { KeyReading, PrivateKeyReading } from '../keys/read'
import { type HttpAnswer, challenge } from '../pipeline/challenge'
import { plainRequest } from '../pipeline/http/request'
import type { TargetServer, Verdict } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import { type Summary, summarize } from '../pipeline/verdict'
import { type Station, stationsOf } from '../judge/stations'
import { type Signing, assemble } from './assemble'
import type { Case } from '../case/case'
import { credentialsIn } from './find-live'
import type { Credential } from './live'
import { type Presets, serverOf } from '../case/server'
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
  readonly keys: KeyReading
  readonly ownKey: PrivateKeyReading | null
  readonly verdict: Verdict
  readonly summary: Summary
  readonly stations: readonly Station[]
  readonly answer: HttpAnswer | null
}

/** Computes it all; deterministic but for ECDSA signatures. Never throws for anything the reader typed. */
export async function derive(inputs: Case, now: number, presets: Presets): Promise<Derived> {
  const keys = await readGivenKeys(inputs.keysText)
  const ownKey = await readOwnKey(inputs.ownKey)
  const { token, signing } = await assemble(inputs, presets.signers, ownKey && 'jwk' in ownKey ? ownKey : null)
  const server = serverOf(inputs, keys, presets)
  const authorization = inputs.authorization ?? (token === '' ? [] : [`${inputs.scheme} ${token}`])
  const request = plainRequest(server.resource, { ...inputs.request, authorization })
  const report = await validate({ request, server, now, introspection: inputs.introspection.trim() || null })
  return {
    inputs,
    now,
    token,
    signing,
    live: await credentialsIn({ inputs, token, signing, now, keys }, presets.signers),
    texts: textsOf(inputs),
    server,
    keys,
    ownKey,
    verdict: report.verdict,
    summary: summarize(report, server),
    stations: stationsOf(report),
    answer: challenge(report, server),
  }
}

// The readers of pasted keys are fetched with the first key that is pasted: most visits need none.
async function readGivenKeys(text: string): Promise<KeyReading> {
  return text.trim() === '' ? { kind: 'empty' } : (await import('../keys/read')).readKeys(text)
}

async function readOwnKey(text: string): Promise<PrivateKeyReading | null> {
  return text.trim() === '' ? null : (await import('../keys/read')).readPrivateKey(text)
}
