import { base64url } from 'jose'
import { decodeUtf8 } from '../pipeline/encoding/segments'

/** Longest fragment read or written, in characters. */
export const longestFragment = 256 * 1024
/** Largest text a fragment may inflate to, in octets of UTF-8. */
export const largestText = 1024 * 1024

/**
 * `foreign`: not a link of ours (a heading, another site's state). `newer`: a version this page
 * does not know. `huge`: beyond a limit above. `broken`: ours, but damaged on its way.
 */
type CodecProblem = 'broken' | 'foreign' | 'newer' | 'huge'
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: CodecProblem; readonly expected: string; readonly found: string }

/**
 * Text as `v1.<codec>.<base64url>`: `d` is raw DEFLATE (RFC 1951), `p` plain UTF-8, whichever is
 * shorter. Only `A–Z a–z 0–9 - _ .`, no padding: chat clients end a link at anything else.
 * Text goes out as UTF-8, so a lone surrogate must be escaped by the caller (JSON.stringify does).
 * @returns the fragment without `#`; it may exceed `longestFragment`, which the caller checks.
 */
export async function encodeText(text: string): Promise<string> {
  const octets = new TextEncoder().encode(text)
  const plain = `v1.p.${base64url.encode(octets)}`
  if (typeof CompressionStream === 'undefined') return plain
  const deflated = await pump(new CompressionStream('deflate-raw'), octets, Number.POSITIVE_INFINITY)
  const packed = deflated && `v1.d.${base64url.encode(deflated)}`
  return packed && packed.length < plain.length ? packed : plain
}

/** The text of a fragment. Never throws, whatever the fragment holds. */
export async function decodeText(fragment: string): Promise<Decoded> {
  if (fragment.length > longestFragment) return huge('characters', longestFragment, `${fragment.length} characters`)
  const tidied = tidyFragment(fragment)
  const version = /^v([1-9]\d{0,5})(?:\.|$)/.exec(tidied)?.[1]
  if (!version) return { ok: false, problem: 'foreign', expected: 'v1.…', found: tidied.slice(0, 40) }
  if (version !== '1') return { ok: false, problem: 'newer', expected: 'version 1', found: `version ${version}` }
  const [, codec = '', body = '', ...more] = tidied.split('.')
  if (codec !== 'd' && codec !== 'p') return broken('codec d or p', codec ? `codec ${codec.slice(0, 20)}` : 'no codec')
  if (more.length > 0) return broken('three parts', `${more.length + 3} parts`)
  return decodeBody(codec, body)
}

async function decodeBody(codec: 'd' | 'p', body: string): Promise<Decoded> {
  const stray = /[^A-Za-z0-9_-]/.exec(body)?.[0]
  if (stray) return broken('base64url', `the character ${JSON.stringify(stray)}`)
  if (body.length === 0) return broken('content', 'nothing')
  if (body.length % 4 === 1) return broken('base64url', `${body.length} characters, a length base64url never has`)
  const octets = base64url.decode(body)
  const inflated = codec === 'p' ? octets : await inflate(octets)
  if (inflated === null) return huge('octets', largestText, 'more than that')
  if (inflated === 'damaged') return broken('deflated text', 'damaged or cut data')
  const text = decodeUtf8(inflated)
  return text === null ? broken('UTF-8', 'other octets') : { ok: true, text }
}

const broken = (expected: string, found: string): Decoded => ({ ok: false, problem: 'broken', expected, found })
const huge = (unit: string, limit: number, found: string): Decoded => ({
  ok: false,
  problem: 'huge',
  expected: `at most ${limit} ${unit}`,
  found,
})

/**
 * Undoes what mail and chat clients do to a link: `%2E` for `.`, white space and invisible
 * characters, `=` `.` `)` `>` `,` at the end. None of these can be part of a fragment of ours.
 */
export function tidyFragment(fragment: string): string {
  const text = unpercent(unpercent(fragment)).replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '')
  // Walked by hand: a pattern anchored at the end is quadratic on a long run of "=".
  let end = text.length
  while (end > 0 && !/[A-Za-z0-9_-]/.test(text.charAt(end - 1))) end--
  return text.slice(text.startsWith('#') ? 1 : 0, end)
}

const unpercent = (text: string) =>
  text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

async function inflate(octets: Uint8Array): Promise<Uint8Array | 'damaged' | null> {
  try {
    return await pump(new DecompressionStream('deflate-raw'), octets, largestText)
  } catch {
    return 'damaged'
  }
}

/** Octets through a (de)compressor; `null` as soon as more than `cap` octets came out. */
async function pump(
  through: CompressionStream | DecompressionStream,
  octets: Uint8Array,
  cap: number,
): Promise<Uint8Array | null> {
  const fed = feed(through.writable.getWriter(), octets)
  // Also awaited below; this keeps an earlier return from leaving a rejection unheard.
  fed.catch(() => {})
  const reader: ReadableStreamDefaultReader<Uint8Array> = through.readable.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > cap) {
      reader.cancel().catch(() => {})
      return null
    }
    parts.push(next.value)
  }
  await fed
  return join(parts, size)
}

/** Small slices: a browser may inflate a whole chunk before anything can be read, at up to 1032 to 1. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, octets: Uint8Array): Promise<void> {
  for (let i = 0; i < octets.length; i += 1024) await writer.write(octets.slice(i, i + 1024))
  await writer.close()
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
