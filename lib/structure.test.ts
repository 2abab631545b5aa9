import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checks } from './pipeline/checks'

const root = path.resolve(import.meta.dirname, '..')
const files = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mdx)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
const source = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** What each room may import from, beside itself and packages. */
const allowed: Record<string, readonly string[]> = {
  'lib/pipeline': [],
  lib: ['lib'],
  content: ['lib', 'content'],
  components: ['lib', 'content', 'components'],
  app: ['lib', 'content', 'components', 'app'],
}

/** Paths, relative to the root, of the project's own files that a file imports. */
function imports(file: string): string[] {
  const found = source(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found].flatMap(([, to = '']) => {
    if (to.startsWith('@/')) return [to.slice(2)]
    return to.startsWith('.') ? [path.posix.join(path.posix.dirname(file), to)] : []
  })
}

test.each(Object.entries(allowed))('%s imports only from where it may', (room, rooms) => {
  // MDX pages are written with the docs' vocabulary, so they may name components.
  const own = files(room).filter((f) => !f.endsWith('.mdx'))
  const strays = own.flatMap((file) =>
    imports(file)
      .filter((to) => !to.startsWith(`${room}/`) && !rooms.some((r) => to.startsWith(`${r}/`)))
      .map((to) => `${file} → ${to}`),
  )
  expect(strays.filter((s) => !s.includes('content/docs/'))).toEqual([])
})

test('the library has no clock, no network, no browser and no chance of its own', () => {
  const forbidden = /\bwindow\b|\bdocument\b|Date\.now|new Date\(\)|Math\.random|\bfetch\(/
  const code = (file: string) => source(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '')
  expect(files('lib').filter((file) => forbidden.test(code(file)))).toEqual([])
})

test('only tests import fixtures', () => {
  const importers = ['lib', 'content', 'components', 'app'].flatMap(files)
  const shipped = importers.filter((file) => !file.endsWith('.fixture.ts'))
  expect(shipped.filter((file) => imports(file).some((to) => to.endsWith('.fixture')))).toEqual([])
})

test('the editor has one importer of monaco-editor', () => {
  const importers = ['lib', 'content', 'components', 'app']
    .flatMap(files)
    .filter((file) =>
      /from 'monaco-editor|import 'monaco-editor(?!\/editor\/editor\.worker|\/languages\/features\/json\/json\.worker)/.test(
        source(file),
      ),
    )
  expect(importers.filter((f) => !f.startsWith('components/editor/'))).toEqual([])
})

test('runner, rail and step card know no check by name', () => {
  const general = [
    'lib/pipeline/validate.ts',
    'lib/pipeline/verdict.ts',
    'lib/pipeline/challenge.ts',
    'lib/judge/stations.ts',
    ...files('components/verdict'),
  ]
  const branches = checks.map(({ id }) => new RegExp(`(===|!==|case|includes\\() ?'${id}'`))
  expect(general.filter((file) => branches.some((branch) => branch.test(source(file))))).toEqual([])
})

test('a check’s file bears its id', () => {
  const names = readdirSync(path.join(root, 'lib/pipeline/checks'))
    .map((f) => f.replace('.ts', ''))
    .filter((n) => n !== 'index')
  expect(names.sort()).toEqual(checks.map((c) => c.id).sort())
})
