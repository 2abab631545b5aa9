import { toHex } from './hex'

/** One DER element (X.690 §8.1): its tag octet, its contents, and all of it. */
export interface Der {
  readonly tag: number
  readonly body: Uint8Array
  readonly whole: Uint8Array
}
export const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  context0: 0xa0,
} as const

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
  const length = more === 0 ? first : octets.subarray(at + 2, at + 2 + more).reduce((sum, o) => sum * 256 + o, 0)
  const start = at + 2 + more
  if (start + length > octets.length) return null
  return { tag, body: octets.subarray(start, start + length), whole: octets.subarray(at, start + length) }
}

/** The children of the one SEQUENCE that these octets are; `null` if they are something else. */
export function readSequence(octets: Uint8Array): readonly Der[] | null {
  const [only, ...rest] = readDer(octets) ?? []
  return only?.tag === tags.sequence && rest.length === 0 ? readDer(only.body) : null
}

/** One element in DER (X.690 §8.1): its tag, its length, and its parts one behind the other. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const start = [tag, ...writeLength(length)]
  const element = new Uint8Array(start.length + length)
  element.set(start)
  let at = start.length
  for (const part of parts) {
    element.set(part, at)
    at += part.length
  }
  return element
}

/** INTEGER of a number that is not negative: without zeros in front, and one where it would read as negative (X.690 §8.3). */
export function writeInteger(octets: Uint8Array): Uint8Array {
  const start = octets.findIndex((octet) => octet !== 0)
  const number = octets.subarray(start < 0 ? octets.length - 1 : start)
  return (number[0] ?? 0) >= 0x80 ? writeDer(tags.integer, Uint8Array.of(0), number) : writeDer(tags.integer, number)
}

function writeLength(length: number): number[] {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return [0x80 + octets.length, ...octets]
}

/** An OBJECT IDENTIFIER's contents as hex; '' for another element, and for one longer than any that is registered. */
export const oidOf = (element: Der | undefined): string =>
  element?.tag === tags.oid && element.body.length <= 40 ? toHex(element.body) : ''
