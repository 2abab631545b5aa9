import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type FileNote, readFile } from './read-file'

async function read(...parts: readonly (string | Uint8Array<ArrayBuffer>)[]) {
  const notes: FileNote[] = []
  const blob = new Blob([...parts])
  let text = ''
  let octets = 0
  for await (const part of readFile(blob, (note) => notes.push(note))) {
    text += part.text
    octets = part.read
  }
  return { text, notes, all: octets === blob.size }
}
const bytes = (...values: number[]) => Uint8Array.from(values)

test('text is read to its end, whatever its encoding', async () => {
  expect(await read('abc é', 'd')).toMatchObject({ text: expect.stringMatching(/^abc .+d$/), notes: [], all: true })
  expect(await read('')).toEqual({ text: '', notes: ['empty'], all: true })
  const utf16 = new Uint8Array(Buffer.from('\ufeffa.b', 'utf16le'))
  expect((await read(utf16)).text).toBe('a.b')
  expect((await read(utf16.map((_, i) => utf16[i ^ 1] ?? 0))).text).toBe('a.b')
  const bare = utf16.slice(2)
  expect(await read(bare)).toMatchObject({ text: 'a.b', notes: [] })
  expect(await read(bare.map((_, i) => bare[i ^ 1] ?? 0))).toMatchObject({ text: 'a.b', notes: [] })
})

test('gzip is unpacked, and as far as it goes where it is damaged', async () => {
  const packed = new Uint8Array(gzipSync('x'.repeat(200_000)))
  expect(await read(packed)).toMatchObject({ text: 'x'.repeat(200_000), notes: ['packed'], all: true })
  expect((await read(packed.slice(0, -10))).notes).toEqual(['packed', 'damaged'])
  expect((await read(bytes(0x1f, 0x8b), 'no gzip')).notes).toEqual(['packed', 'damaged'])
})

test('what is no text is said to be none, and read all the same', async () => {
  expect(await read(bytes(0, 1, 2), 'abc')).toMatchObject({ notes: ['binary'], all: true })
  expect((await read(bytes(0x50, 0x4b, 3, 4))).notes).toEqual(['archive'])
  expect((await read('BZh91AY')).notes).toEqual(['archive'])
})
