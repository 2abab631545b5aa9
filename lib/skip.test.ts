import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

test('tests are skipped by skipBecause, which says why, and by nothing else', () => {
  const tests = ['lib', 'content', 'components', 'scripts'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => path.join(room, name)),
  )
  const silent = /\b(?:it|test|describe)\.(?:skip|skipIf|runIf|todo|only)\b/
  expect(tests.length).toBeGreaterThan(20)
  expect(tests.filter((name) => silent.test(readFileSync(path.join(root, name), 'utf8')))).toEqual([])
})
