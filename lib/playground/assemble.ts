import type { JWK } from 'jose'
import { findMember, readObject } from '../pipeline/encoding/json'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'
import { candidates } from '../pipeline/keys/select'
import { algorithmOf as knownAlgorithm, isKeyFor, usualAlgorithm } from '../pipeline/keys/algorithms'
import { importKey, verifySignature } from '../pipeline/keys/jose'
import type { DemoSigner } from '../signing/demo-signer'
import { signCompact, unsigned } from '../signing/sign'
import type { Case } from '../case/case'
import { compact } from './json-text'

/** How the signature of the token on the page came to be. */
export type Signing =
  | { readonly kind: 'as-given'; readonly demo: string | null }
  | { readonly kind: 'signed'; readonly by: string; readonly demo: boolean }
  /**
   * The edits broke the signature and nobody here can make a new one: whose key made it is not here (`no-key`), no
   * key here is for that algorithm (`no-signer`), the chosen key is for another (`unfit`: which), or WebCrypto
   * refused (`key-problem`: why).
   */
  | {
      readonly kind: 'stale'
      readonly why: 'no-key' | 'no-signer' | 'unfit' | 'key-problem'
      readonly alg: string
      readonly detail: string
    }

export interface Assembled {
  readonly token: string
  readonly signing: Signing
}

interface Signers {
  readonly demo: readonly DemoSigner[]
  /** The reader's private key, if one could be read. */
  readonly own: { readonly jwk: JWK; readonly alg: string } | null
  /** Shared secrets that my server verifies with: whoever has one can sign as well. */
  readonly secrets: readonly JWK[]
}

/** The token to be judged: as pasted, or the edited texts signed again. */
export async function assemble(
  { token, edited, signWith }: Pick<Case, 'token' | 'edited' | 'signWith'>,
  { demo, own, secrets }: Signers,
): Promise<Assembled> {
  const maker = await makerOf(token, demo)
  if (!edited) return { token, signing: { kind: 'as-given', demo: maker?.name ?? null } }
  const header = compact(edited.header)
  const payload = compact(edited.payload)
  const [, , oldSignature = ''] = token.split('.')
  const alg = algorithmOf(header)
  const stale = (why: Extract<Signing, { kind: 'stale' }>['why'], detail = ''): Assembled => ({
    token: `${unsigned(header, payload)}.${oldSignature}`,
    signing: { kind: 'stale', why, alg, detail },
  })
  if (alg.toLowerCase() === 'none')
    return { token: `${unsigned(header, payload)}.`, signing: { kind: 'signed', by: 'nobody (alg none)', demo: true } }
  if (signWith === 'own') return own ? sign(own.jwk, 'your key', false) : stale('no-key')
  if (signWith === 'secret') return secrets[0] ? sign(secrets[0], sharedSecret, false) : stale('no-key')
  if (signWith === 'same' && !maker) {
    const secret = await secretBehind(token, secrets)
    return secret ? sign(secret, sharedSecret, false) : stale('no-key')
  }
  const signer = maker && signWith === 'same' && maker.alg === alg ? maker : demo.find((s) => s.alg === alg)
  return signer ? sign(await signer.key(), signer.name, true) : stale('no-signer')

  async function sign(key: JWK, by: string, isDemo: boolean): Promise<Assembled> {
    const algorithm = knownAlgorithm(alg)
    if (!algorithm) return stale('no-signer')
    if (!isKeyFor(algorithm, key)) return stale('unfit', usualAlgorithm(key)?.name)
    try {
      return { token: await signCompact(header, payload, key, alg), signing: { kind: 'signed', by, demo: isDemo } }
    } catch (error) {
      return stale('key-problem', error instanceof Error ? error.message || error.name : String(error))
    }
  }
}

const sharedSecret = 'the shared secret of My server'

/** Of the shared secrets, the one that signed a token. */
async function secretBehind(token: string, secrets: readonly JWK[]): Promise<JWK | undefined> {
  const signers = secrets.map((verifier) => ({ name: '', alg: '', key: async () => verifier, verifier }))
  return (await makerOf(token, signers))?.verifier
}

function algorithmOf(header: string): string {
  const object = readObject(header)
  const alg = typeof object === 'string' ? undefined : findMember(object, 'alg')?.value
  return typeof alg === 'string' ? alg : ''
}

/** Edits ask of the same token at each key, twice. */
const askedLast = new WeakMap<readonly DemoSigner[], { token: string; maker: Promise<DemoSigner | undefined> }>()

/** The demo key that signed a token; `undefined` if none did. */
export function makerOf(token: string, signers: readonly DemoSigner[]): Promise<DemoSigner | undefined> {
  const last = askedLast.get(signers)
  if (last?.token === token) return last.maker
  const maker = findMaker(token, signers)
  askedLast.set(signers, { token, maker })
  return maker
}

async function findMaker(token: string, signers: readonly DemoSigner[]): Promise<DemoSigner | undefined> {
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
