import type { Judged } from '../case/outgoing'
import { holdsPrivateInside, isUnsigned } from '../case/redact'
import { isMediaType } from '../pipeline/encoding/media-type'
import { memberOf } from '../pipeline/encoding/object-segment'
import type { DemoSigner } from '../signing/demo-signer'
import { makerOf, type Signing } from './assemble'
import { type Credential, handedOn, longestRead } from './live'

/** Each costs signatures to verify; a case with more demo tokens than that is asked about. */
const mostVerified = 16

/** What a link to this would hand on and could hurt somebody, as far as no clock is asked. */
export async function credentialsIn(
  judged: Judged & { readonly signing: Signing },
  signers: readonly DemoSigner[],
): Promise<readonly Credential[]> {
  const { token, inputs, signing } = judged
  const credentials: Credential[] = []
  let verified = 0
  for (const text of handedOn(judged)) {
    // The old signature is still there after edits that nobody could sign: the claims it was made for decide.
    const source = text === token && signing.kind === 'stale' ? inputs.token : text
    if (source.length > longestRead) {
      credentials.push({ text, until: null })
      continue
    }
    if (isUnsigned(source)) continue
    if (text === token && signing.kind !== 'stale' ? isDemo(signing) : await isPublished(source)) continue
    credentials.push({ text, until: expiryOf(source) })
  }
  return credentials

  async function isPublished(text: string): Promise<boolean> {
    if (!text.includes('.') || holdsPrivate(text) || verified++ >= mostVerified) return false
    return (await makerOf(text, signers)) !== undefined
  }
}

const isDemo = (signing: Signing): boolean =>
  signing.kind === 'as-given' ? signing.demo !== null : signing.kind === 'signed' && signing.demo

const holdsPrivate = (text: string) => text.split('.').some(holdsPrivateInside)

/** Seconds a DPoP proof is taken after it was made, generously: servers take minutes (RFC 9449 §11.1). */
const proofLife = 86_400

/** Opaque and encrypted tokens cannot be read, so nothing says that they are worthless. */
function expiryOf(text: string): number | null {
  const [header = '', payload = '', ...rest] = text.split('.')
  if (rest.length !== 1 || holdsPrivate(text)) return null
  const exp = memberOf(payload, 'exp')
  if (typeof exp === 'number') return exp
  const iat = memberOf(payload, 'iat')
  return isMediaType(memberOf(header, 'typ'), 'dpop+jwt') && typeof iat === 'number' ? iat + proofLife : null
}
