import { base64url } from 'jose'

/** Base64 (RFC 4648 §4), white space ignored; the first stray character, or `null` for a bad length. */
export function readBase64(text: string): Uint8Array | { readonly stray: string | null } {
  const body = text.replace(/\s/g, '')
  const stray = /[^A-Za-z0-9+/=]/.exec(body)?.[0]
  if (stray) return { stray }
  const bare = body.replace(/=/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body) || bare.length % 4 === 1) return { stray: null }
  return base64url.decode(bare.replace(/\+/g, '-').replace(/\//g, '_'))
}

/** The same of either alphabet (RFC 4648 §4, §5). */
export const readEitherBase64 = (text: string): ReturnType<typeof readBase64> =>
  readBase64(text.replace(/-/g, '+').replace(/_/g, '/'))

/** RFC 4648 §4, padded. */
export function writeBase64(octets: Uint8Array): string {
  const base64 = base64url.encode(octets).replace(/-/g, '+').replace(/_/g, '/')
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=')
}

/** RFC 7468 §2. */
export function writePem(label: string, octets: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${
    writeBase64(octets)
      .match(/.{1,64}/g)
      ?.join('\n') ?? ''
  }\n-----END ${label}-----`
}
