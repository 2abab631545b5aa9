import { toHex } from '../pipeline/encoding/hex'
import { limits } from './limits'

/** A part of a file as text, in which each character of ASCII is itself. */
export interface Part {
  readonly text: string
  /** Octets of the file read so far. Of a packed file, as it is packed. */
  readonly read: number
}

/** What a file is beside text. `limit`: it was read up to the limit only. `damaged`: it does not unpack to its end. */
export type FileNote = 'empty' | 'binary' | 'archive' | 'packed' | 'limit' | 'damaged' | 'unreadable'

/** What is read: a Blob, or what can be read like one. */
export interface Octets {
  readonly size: number
  readonly slice: (from: number, to: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> }
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>
}

/** Octets looked at to tell what a file is. */
const sample = 4096

/**
 * Reads a file in parts, so that no more than one is in memory. UTF-16 is read as such, gzip is unpacked;
 * whatever else is there is read octet by octet. Never rejects: what went wrong goes to `note`.
 */
export async function* readFile(file: Octets, note: (what: FileNote) => void): AsyncGenerator<Part> {
  let read = 0
  let total = 0
  let isPacked = false
  try {
    const start = new Uint8Array(await file.slice(0, sample).arrayBuffer())
    if (start.length === 0) note('empty')
    isPacked = start[0] === 0x1f && start[1] === 0x8b
    const encoding = isPacked ? 'latin1' : encodingOf(start)
    if (isPacked) note('packed')
    else if (isArchive(start)) note('archive')
    else if (encoding === 'latin1' && isBinary(start)) note('binary')
    const decoder = new TextDecoder(encoding)
    const counted = file.stream().pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(octets, controller) {
          read += octets.length
          controller.enqueue(octets)
        },
      }),
    )
    const octetsOf = isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted
    const reader = octetsOf.getReader()
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        total += next.value.length
        if (total > limits.file) return note('limit')
        yield { text: decoder.decode(next.value, { stream: true }), read }
      }
    } finally {
      await reader.cancel().catch(() => {})
    }
  } catch {
    note(isPacked ? 'damaged' : 'unreadable')
  }
}

/** By the byte order mark; without one, by the octets of zero that every second character of a log has. */
function encodingOf(start: Uint8Array): 'utf-16le' | 'utf-16be' | 'latin1' {
  const [a, b, c, d] = start
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'utf-16le'
  return (a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d) ? 'utf-16be' : 'latin1'
}

/** ZIP, 7z, xz, Zstandard, bzip2. */
const archives = ['504b0304', '377abcaf', 'fd377a58', '28b52ffd', '425a68']

function isArchive(start: Uint8Array): boolean {
  const hex = toHex(start.subarray(0, 4))
  return archives.some((magic) => hex.startsWith(magic))
}

/** Text has no octets of zero. */
const isBinary = (start: Uint8Array) => start.includes(0)
