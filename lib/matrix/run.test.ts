import { expect, test, vi } from 'vitest'
import { base64urlOf } from '../pipeline/encoding/segments'
import type { Judged } from './judge-tokens'
import { type Progress, runMatrix, Texts } from './run'
import { TokenTable } from './table'

const tokenOf = (i: number) => `${base64urlOf('{"alg":"RS256"}')}.${base64urlOf(`{"jti":"${i}"}`)}.c2ln`
const textOf = (count: number) => Array.from({ length: count }, (_, i) => tokenOf(i)).join('\n')

const judgedAs = (tokens: readonly string[]): Judged => ({
  words: ['', 'RS256'],
  said: Uint16Array.from(tokens.flatMap(() => [0, 0, 0, 1])),
  expires: new Float64Array(tokens.length).fill(Number.NaN),
  issuedFor: new Uint32Array(tokens.length),
  cells: new Uint16Array(tokens.length),
  verdicts: [{ outcome: 'accepted', despite: [] }],
})

function start(text: string, judges: number, isCancelled: (table: TokenTable) => boolean = () => false) {
  const table = new TokenTable([])
  const texts = new Texts()
  const asked: string[][] = []
  const progress: Progress[] = []
  let working = 0
  let most = 0
  const judge = async (tokens: readonly string[]) => {
    most = Math.max(most, ++working)
    asked.push([...tokens])
    await new Promise((resolve) => setTimeout(resolve, 1))
    working--
    return judgedAs(tokens)
  }
  const run = runMatrix(
    {
      sources: [{ name: 'a.log', blob: new Blob([text]) }],
      table,
      judges: Array.from({ length: judges }, () => judge),
      onProgress: (now) => progress.push(now),
      isCancelled: () => isCancelled(table),
    },
    texts,
  )
  return { run, table, texts, asked, progress, most: () => most }
}

test('each token is judged once, by as many judges as there are, and its text is found again', async () => {
  const { run, table, texts, asked, progress, most } = start(`${textOf(1000)}\n${textOf(500)}`, 3)
  expect(await run).toEqual([])
  expect(table.size).toBe(1000)
  expect(asked.flat().toSorted()).toEqual(Array.from({ length: 1000 }, (_, i) => tokenOf(i)).toSorted())
  expect(most()).toBe(3)
  expect([table.seen.get(0), table.seen.get(999)]).toEqual([2, 1])
  for (const row of [0, 127, 128, 500, 999]) expect(await texts.read(table.place(row))).toBe(tokenOf(row))
  expect(progress.at(-1)).toMatchObject({ found: 1000, judged: 1000 })
  expect(progress.at(-1)?.read).toBe(progress.at(-1)?.size)
})

test('a token that is repeated is counted each time, and hashed once where it stands close together', async () => {
  const digest = vi.spyOn(crypto.subtle, 'digest')
  const { run, table, asked } = start(`${`${tokenOf(0)}\n`.repeat(5000)}${tokenOf(1)}\n${tokenOf(0)}`, 2)
  await run
  expect(asked.flat()).toEqual([tokenOf(0), tokenOf(1)])
  expect([table.seen.get(0), table.seen.get(1)]).toEqual([5001, 1])
  expect(digest.mock.calls.length).toBeLessThan(20)
  digest.mockRestore()
})

test('how much is read goes on within a part, so that the time left is told by what was judged', async () => {
  const { run, progress } = start(textOf(3000), 1)
  await run
  const before = progress.filter(({ judged }) => judged > 0 && judged < 2500)
  expect(new Set(before.map(({ read }) => read)).size).toBeGreaterThan(10)
  for (const { read, size, judged } of before) expect(read / size).toBeGreaterThan((0.8 * judged) / 3000)
  for (const [i, { read }] of progress.entries()) expect(read).toBeGreaterThanOrEqual(progress[i - 1]?.read ?? 0)
})

test('a run that is cancelled stops reading and asks no judge any more', async () => {
  const { run, table, asked } = start(textOf(5000), 2, ({ size }) => size >= 300)
  await run
  expect(table.size).toBe(300)
  expect(asked.flat().length).toBeLessThanOrEqual(300)
})

test('a judge that breaks ends the run', async () => {
  const table = new TokenTable([])
  const run = runMatrix(
    {
      sources: [{ name: 'a.log', blob: new Blob([textOf(10)]) }],
      table,
      judges: [() => Promise.reject(new Error('broken'))],
      onProgress: () => {},
      isCancelled: () => false,
    },
    new Texts(),
  )
  await expect(run).rejects.toThrow('broken')
})
