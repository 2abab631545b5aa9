import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { decodeText, encodeText, largestText, longestFragment, tidyFragment } from './codec'

const hello = 'v1.p.aGVsbG8'
const wellFormed = fc.string({ unit: 'binary', maxLength: 3000 })

afterEach(() => vi.unstubAllGlobals())

describe('text in a fragment', () => {
  test('comes back as it was', () =>
    fc.assert(
      fc.asyncProperty(
        wellFormed.filter((t) => t !== ''),
        async (text) => {
          expect(await decodeText(await encodeText(text))).toEqual({ ok: true, text })
        },
      ),
    ))

  test('uses only characters that no chat client ends a link at', () =>
    fc.assert(
      fc.asyncProperty(wellFormed, async (text) => {
        expect(await encodeText(text)).toMatch(/^v1\.[dp]\.[A-Za-z0-9_-]*$/)
      }),
    ))

  test('is deflated when that is shorter, and plain when it is not', async () => {
    expect(await encodeText('a'.repeat(500))).toMatch(/^v1\.d\..{5,40}$/)
    expect(await encodeText('hello')).toBe(hello)
  })

  test('is plain where there is no CompressionStream', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    expect(await encodeText('a'.repeat(6))).toBe('v1.p.YWFhYWFh')
  })

  test('keeps a byte order mark, which belongs to the text', async () =>
    expect(await decodeText(await encodeText('\uFEFFx'))).toEqual({ ok: true, text: '\uFEFFx' }))
})

describe('a fragment that was mangled on its way', () => {
  for (const [how, fragment] of [
    ['with its #', `#${hello}`],
    ['with padding', `${hello}=`],
    ['at the end of a sentence', `${hello}.`],
    ['in brackets', `${hello}).`],
    ['in angle brackets', `${hello}>,`],
    ['followed by a line break', `${hello}\r\n`],
    ['wrapped', 'v1.p.aGV\n sbG8'],
    ['with a zero-width space', 'v1.p.aGV\u200Bsb\uFEFFG8'],
    ['with encoded dots', 'v1%2Ep%2eaGVsbG8'],
    ['encoded twice', 'v1%252Ep%252EaGVsbG8%253D'],
  ] as const)
    test(`${how} opens`, async () => expect(await decodeText(fragment)).toEqual({ ok: true, text: 'hello' }))
})

describe('a fragment that does not open says what was found and expected', () => {
  for (const [what, fragment, answer] of [
    ['a heading', '#the-design', { problem: 'foreign', expected: 'v1.…', found: 'the-design' }],
    ['nothing', '', { problem: 'foreign', expected: 'v1.…', found: '' }],
    ['version 0', 'v0.p.aGVsbG8', { problem: 'foreign' }],
    ['a later version', 'v2.z.whatever', { problem: 'newer', expected: 'version 1', found: 'version 2' }],
    ['a much later version', 'v12', { problem: 'newer', found: 'version 12' }],
    ['no codec', 'v1', { problem: 'broken', expected: 'codec d or p', found: 'no codec' }],
    ['an unknown codec', 'v1.x.aaaa', { problem: 'broken', found: 'codec x' }],
    ['a further part', 'v1.p.aGVs.bG8', { problem: 'broken', expected: 'three parts', found: '4 parts' }],
    ['no content', 'v1.p.', { problem: 'broken' }],
    ['a stray character', 'v1.p.aG*sbG8', { problem: 'broken', found: 'the character "*"' }],
    [
      'a length base64url never has',
      'v1.p.aGVsb',
      { problem: 'broken', found: '5 characters, a length base64url never has' },
    ],
    ['octets that are no UTF-8', 'v1.p._w', { problem: 'broken', expected: 'UTF-8' }],
    ['octets that are not deflated', 'v1.d._____w', { problem: 'broken', found: 'damaged or cut data' }],
  ] as const)
    test(what, async () => expect(await decodeText(fragment)).toMatchObject({ ok: false, ...answer }))

  test('cut anywhere', async () => {
    const whole = await encodeText(JSON.stringify({ a: 'x'.repeat(300), b: [1, 2, 3] }))
    for (let end = whole.length - 1; end > 5; end--)
      expect(await decodeText(whole.slice(0, end))).toMatchObject({ ok: false, problem: 'broken' })
  })
})

describe('a hostile fragment', () => {
  const packed = (octets: Buffer) => `v1.d.${deflateRawSync(octets, { level: 9 }).toString('base64url')}`

  test('that inflates to 100 MiB is stopped at the cap', async () => {
    const inflated: number[] = []
    const original = DecompressionStream
    vi.stubGlobal(
      'DecompressionStream',
      class {
        readonly writable: WritableStream<BufferSource>
        readonly readable: ReadableStream<Uint8Array>
        constructor() {
          const inner = new original('deflate-raw')
          this.writable = inner.writable
          this.readable = inner.readable.pipeThrough(
            new TransformStream({
              transform(chunk: Uint8Array, to) {
                inflated.push(chunk.length)
                to.enqueue(chunk)
              },
            }),
          )
        }
      },
    )
    expect(await decodeText(packed(Buffer.alloc(100 * 1024 * 1024)))).toEqual({
      ok: false,
      problem: 'huge',
      expected: 'at most 1048576 octets',
      found: 'more than that',
    })
    expect(inflated.reduce((a, b) => a + b, 0)).toBeLessThan(3 * largestText)
  })

  test('of exactly the cap opens, and of one octet more does not', async () => {
    expect(await decodeText(packed(Buffer.alloc(largestText, 97)))).toMatchObject({ ok: true })
    expect(await decodeText(packed(Buffer.alloc(largestText + 1, 97)))).toMatchObject({ problem: 'huge' })
  })

  test('longer than a link may be is not even looked at', async () => {
    expect(await decodeText(`v1.p.${'a'.repeat(longestFragment)}`)).toMatchObject({
      problem: 'huge',
      expected: 'at most 262144 characters',
      found: '262149 characters',
    })
  })

  test('of any kind gives a value and throws nothing', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((s) => `v1.d.${s}`),
          fc.base64String().map((s) => `v1.d.${s.replace(/[+/=]/g, '_')}`),
        ),
        async (s) => {
          expect(typeof (await decodeText(s)).ok).toBe('boolean')
        },
      ),
    ))

  // A quadratic walk over this takes minutes and runs into the time limit.
  test('of endless padding is tidied in linear time', () => {
    const padding = `${'='.repeat(500_000)}a${'.='.repeat(100_000)}`
    expect(tidyFragment(`v1.d.${padding}`)).toBe(`v1.d.${'='.repeat(500_000)}a`)
  })
})
