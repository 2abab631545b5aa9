import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { vectorsFolder } from './folder.fixture'

const root = path.resolve(import.meta.dirname, '../..')

test('the vectors lie beside the checkout', () => {
  expect(existsSync(path.join(root, 'package.json'))).toBe(true)
  expect(path.relative(root, vectorsFolder).split(path.sep)).toEqual(['..', 'shared', 'vectors'])
})

test('only one file knows where', () => {
  const names = ['lib', 'content', 'components', 'scripts', 'e2e'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
  )
  const knowing = names
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.includes('node_modules'))
    .filter((name) => /shared\/vectors/.test(readFileSync(path.join(root, name), 'utf8')))
  expect(knowing).toEqual([path.join('lib', 'vectors', 'folder.fixture.ts')])
})
