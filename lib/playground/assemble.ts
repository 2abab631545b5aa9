import type { JWK } from 'jose'
import { findMember, readObject } from '../pipeline/encoding/json'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'
import { candidates } from '../pipeline/keys/select'
import { importKey, verifySignature } from '../pipeline/keys/jose'
import type { DemoSigner } from '../signing/demo-signer'
import { canSign, signCompact, unsigned } from '../signing/sign'
import type { Case } from '../case/case'
import { compact } from './json-text'

/** How the signature of the token on the page came to be. */
export type Signing =
  | { readonly kind: 'as-given'; readonly demo: string | null }
  | { readonly kind: 'signed'; readonly by: string; readonly demo: boolean }
  /** The edits broke the signature and nobody here can make a new one. */
  | { readonly kind: 'stale'; readonly why: 'no-key' | 'no-signer' | 'key-problem'; readonly detail: string }

export interface Assembled {
  readonly token: string
  readonly signing: Signing
}

/**
 * The token to be judged: as pasted, or the edited texts signed again.
 * `ownKey` is the reader's private key, if one could be read.
 */
export async function assemble(
  { token, edited, signWith }: Pick<Case, 'token' | 'edited' | 'signWith'>,
  signers: readonly DemoSigner[],
  ownKey: { readonly jwk: JWK; readonly alg: string } | null,
): Promise<Assembled> {
  const maker = await makerOf(token, signers)
  if (!edited) return { token, signing: { kind: 'as-given', demo: maker?.name ?? null } }
  const header = compact(edited.header)
  const payload = compact(edited.payload)
  const stale = (why: 'no-key' | 'no-signer' | 'key-problem', detail: string): Assembled => ({
    token: `${unsigned(header, payload)}.${token.split('.')[2] ?? ''}`,
    signing: { kind: 'stale', why, detail },
  })
  const alg = algorithmOf(header)
  if (signWith === 'same' && !maker) return stale('no-key', alg)
  if (alg.toLowerCase() === 'none')
    return { token: `${unsigned(header, payload)}.`, signing: { kind: 'signed', by: 'nobody (alg none)', demo: true } }
  if (signWith === 'own') {
    if (!ownKey) return stale('no-key', alg)
    return sign(ownKey.jwk, 'your key', false)
  }
  const signer = maker && signWith === 'same' && maker.alg === alg ? maker : signers.find((s) => s.alg === alg)
  return signer ? sign(await signer.key(), signer.name, true) : stale('no-signer', alg)

  async function sign(key: JWK, by: string, demo: boolean): Promise<Assembled> {
    if (!canSign(alg)) return stale('no-signer', alg)
    try {
      return { token: await signCompact(header, payload, key, alg), signing: { kind: 'signed', by, demo } }
    } catch (error) {
      return stale('key-problem', error instanceof Error ? error.message : String(error))
    }
  }
}

function algorithmOf(header: string): string {
  const object = readObject(header)
  const alg = typeof object === 'string' ? undefined : findMember(object, 'alg')?.value
  return typeof alg === 'string' ? alg : ''
}

/** The demo key that signed a token; `undefined` if none did. */
export async function makerOf(token: string, signers: readonly DemoSigner[]): Promise<DemoSigner | undefined> {
  const [header = '', payload, signature] = token.split('.')
  if (!signature || payload === undefined || token.length > longestTried) return undefined
  const octets = decodeSegment(header)
  const alg = algorithmOf((octets && decodeUtf8(octets)) ?? '')
  for (const signer of signers) {
    if (candidates({ keys: [signer.verifier] }, undefined, alg).length === 0) continue
    try {
      if (!(await verifySignature(token, await importKey(signer.verifier, alg), alg))) return signer
    } catch {
      // A header jose refuses (crit) is nobody's; the pipeline says why.
    }
  }
  return undefined
}

/** Beyond this nobody at this site signed it, and hashing it again on each keystroke would be felt. */
const longestTried = 100_000
