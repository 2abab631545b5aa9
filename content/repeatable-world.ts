import { p256 } from '@noble/curves/nist.js'
import { base64url } from 'jose'
import type { World } from '@/lib/scenarios/run'
import { type Sign, signCompact, unsigned } from '@/lib/signing/sign'
import { world } from './catalog'

/**
 * ES256 with the nonce computed from key and text (RFC 6979); WebCrypto draws a new one for each signature.
 * @throws TypeError for another algorithm whose signatures are randomized
 */
const signRepeatably: Sign = async (header, payload, jwk, alg) => {
  if (alg !== 'ES256') {
    if (/^(?:ES|PS|ML)/.test(alg)) throw new TypeError(`each build would sign otherwise with ${alg}`)
    return signCompact(header, payload, jwk, alg)
  }
  const input = unsigned(header, payload)
  const signature = p256.sign(new TextEncoder().encode(input), base64url.decode(jwk.d ?? ''), {
    prehash: true,
    lowS: false,
  })
  return `${input}.${base64url.encode(signature.toBytes('compact'))}`
}

/** The demo world for files that the build writes: two builds write the same octets. No page of a browser imports it. */
export const repeatableWorld: World = { ...world, mint: { ...world.mint, sign: signRepeatably } }
