import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cut, regionsOf } from '@/scripts/mdx/remark-samples.mjs'
import { samples } from '.'

const folder = import.meta.dirname
const read = (...parts: string[]) => readFileSync(path.join(folder, ...parts), 'utf8')
const within = (room: string, ending: string) =>
  readdirSync(path.join(folder, room), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith(ending))

const files = within('.', '').filter((name) => /\/.*\.(ts|py|go|sh)$/.test(name))
const tests = within('.', '.test.ts')
  .filter((name) => !name.includes('/') && name !== 'samples.test.ts')
  .map((name) => read(name))
const pages = within('../docs', '.mdx').map((name) => read('../docs', name))
const shown = pages.flatMap((page) =>
  [...page.matchAll(/<Sample file="([^"]+)"(?: region="([^"]+)")? \/>/g)].map(([, file, region]) => ({ file, region })),
)

test('every sample has its line, and every line its sample', () => {
  expect(Object.keys(samples).sort()).toEqual(files.toSorted())
})

describe.each(Object.entries(samples))('%s', (file, { run }) => {
  test('is named by a test that runs it, unless it is said that none does', () => {
    const named = tests.some((text) => text.includes(file) || text.includes(`${file.replace(/\.ts$/, '')}'`))
    expect(named).toBe(/always|installed/.test(run))
  })

  test('is shown whole', () => {
    const here = shown.filter((sample) => sample.file === file)
    const missing = here.some(({ region }) => region === undefined)
      ? []
      : regionsOf(read(file)).filter((region: string) => !here.some((sample) => sample.region === region))
    expect(here.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })

  test('has no line outside of its regions', () => {
    const text = read(file)
    const regions = regionsOf(text)
    if (regions.length === 0) return
    const parts = regions.map((region: string) => cut(text, region)).join('\n')
    const codeOf = (lines: string) =>
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    expect(codeOf(parts)).toEqual(codeOf(cut(text)))
  })
})

test('what a page includes is a sample with that region', () => {
  const known = Object.keys(samples)
  expect(shown.filter(({ file = '' }) => !known.includes(file))).toEqual([])
  const lost = shown.filter(({ file = '', region }) => region !== undefined && !regionsOf(read(file)).includes(region))
  expect(lost).toEqual([])
})
