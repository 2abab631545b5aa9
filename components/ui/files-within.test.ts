import { expect, test } from 'vitest'
import { filesWithin, giveDropped, mostDropped } from './files-within'

const file = (name: string) =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (done: (file: File) => void) => done(new File(['x'], name)),
  }) as never

/** Told in pieces of two. */
const folder = (name: string, entries: readonly unknown[]) =>
  ({
    name,
    isFile: false,
    isDirectory: true,
    createReader() {
      const left = [...entries]
      return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) }
    },
  }) as never

const broken = {
  name: 'gone',
  isFile: true,
  isDirectory: false,
  file: (_: unknown, fail: (error: Error) => void) => fail(new Error('gone')),
} as never

const names = ({ files }: { readonly files: readonly File[] }) => files.map(({ name }) => name)

test('A folder gives all of its files, of folders in it too, by name', async () => {
  const logs = folder('logs', [file('c'), file('a'), folder('b', [file('b2'), file('b1'), file('b3')])])
  const dropped = await filesWithin([file('first'), logs, file('last')])
  expect(names(dropped)).toEqual(['first', 'a', 'b1', 'b2', 'b3', 'c', 'last'])
  expect(dropped.isPart).toBe(false)
})

test('A folder of any number of files is read as far as the most', async () => {
  const vast = {
    name: 'vast',
    isFile: false,
    isDirectory: true,
    createReader() {
      const pieces = [Array(500_000).fill(file('a')), []]
      return { readEntries: (done: (some: unknown[]) => void) => done(pieces.shift() ?? []) }
    },
  } as never
  const dropped = await filesWithin([vast])
  expect(dropped.files).toHaveLength(mostDropped)
  expect(dropped.isPart).toBe(true)
})

test('What cannot be read, and what is beyond the most, is told', async () => {
  expect(await filesWithin([broken, file('a')])).toMatchObject({ files: [{ name: 'a' }], isPart: true })
  const many = folder('many', Array(mostDropped + 1).fill(file('a')))
  const dropped = await filesWithin([many])
  expect(dropped.files).toHaveLength(mostDropped)
  expect(dropped.isPart).toBe(true)
  expect((await filesWithin([folder('full', Array(mostDropped).fill(file('a')))])).isPart).toBe(false)
})

test('Files are handed over as they are, folders with what there is to say of them', async () => {
  const given = async (entries: Parameters<typeof giveDropped>[0]) => {
    const calls: [string[], string | undefined][] = []
    await giveDropped(entries, [new File(['x'], 'as dropped')], (files, note) => {
      calls.push([files.map(({ name }) => name), note])
    })
    return calls
  }
  expect(await given([null])).toEqual([[['as dropped'], undefined]])
  expect(await given([file('a'), null, folder('logs', [file('b')])])).toEqual([[['a', 'b'], '']])
  expect(await given([folder('empty', [])])).toEqual([[[], 'No file that can be read is in that folder.']])
  expect(await given([folder('half', [file('a'), broken])])).toEqual([[['a'], ', not all there are']])
})
