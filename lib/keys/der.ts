import { base64url } from 'jose'

/** One DER element (X.690 §8.1): its tag octet, its contents, and all of it. */
export interface Der {
  readonly tag: number
  readonly body: Uint8Array
  readonly whole: Uint8Array
}
export const tags = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, sequence: 0x30, context0: 0xa0 } as const

/** The elements that follow each other in these octets; `null` if they do not end where they should. */
export function readDer(octets: Uint8Array): readonly Der[] | null {
  const elements: Der[] = []
  for (let at = 0; at < octets.length; ) {
    const element = readElement(octets, at)
    if (!element) return null
    elements.push(element)
    at += element.whole.length
  }
  return elements
}

function readElement(octets: Uint8Array, at: number): Der | null {
  const [tag, first] = [octets[at], octets[at + 1]]
  if (tag === undefined || first === undefined) return null
  const more = first < 0x80 ? 0 : first - 0x80
  // 0x80 is BER's open end, and no key is 4 GiB long.
  if (first === 0x80 || more > 4) return null
  const length = more === 0 ? first : octets.slice(at + 2, at + 2 + more).reduce((sum, o) => sum * 256 + o, 0)
  const start = at + 2 + more
  if (start + length > octets.length) return null
  return { tag, body: octets.slice(start, start + length), whole: octets.slice(at, start + length) }
}

/** The children of the one SEQUENCE that these octets are; `null` if they are something else. */
export function readSequence(octets: Uint8Array): readonly Der[] | null {
  const [only, ...rest] = readDer(octets) ?? []
  return only?.tag === tags.sequence && rest.length === 0 ? readDer(only.body) : null
}

export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = parts.flatMap((part) => [...part])
  return Uint8Array.from([tag, ...writeLength(body.length), ...body])
}

function writeLength(length: number): number[] {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return [0x80 + octets.length, ...octets]
}

export const hex = (octets: Uint8Array): string => [...octets].map((o) => o.toString(16).padStart(2, '0')).join('')
export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** Base64 (RFC 4648 §4), white space ignored; the first stray character, or `null` for a bad length. */
export function readBase64(text: string): Uint8Array | { readonly stray: string | null } {
  const body = text.replace(/\s/g, '')
  const stray = /[^A-Za-z0-9+/=]/.exec(body)?.[0]
  if (stray) return { stray }
  const bare = body.replace(/=/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body) || bare.length % 4 === 1) return { stray: null }
  return base64url.decode(bare.replace(/\+/g, '-').replace(/\//g, '_'))
}

/** RFC 7468 §2. */
export function writePem(label: string, octets: Uint8Array): string {
  const base64 = base64url.encode(octets).replace(/-/g, '+').replace(/_/g, '/')
  const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, '=')
  return `-----BEGIN ${label}-----\n${padded.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END ${label}-----`
}
