import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from './pipeline/checks'

const root = path.resolve(import.meta.dirname, '..')
const files = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|mdx)$/.test(name) && !/\.test\.tsx?$|(?:^|[\\/])node_modules[\\/]/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
const source = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** The rooms of lib from the ground up, and what each may import beside itself and packages: rooms above its line. */
const roomsOfLib: Record<string, readonly string[]> = {
  pipeline: [],
  signing: ['pipeline'],
  keys: ['pipeline'],
  share: ['pipeline'],
  paste: ['pipeline'],
  oracle: ['pipeline'],
  keyboard: [],
  search: [],
  'error-texts': ['pipeline', 'search'],
  scenarios: ['pipeline', 'signing'],
  issuers: ['pipeline', 'scenarios'],
  case: ['pipeline', 'signing', 'keys', 'share', 'scenarios', 'issuers'],
  judge: ['pipeline', 'keys', 'scenarios', 'case'],
  stacks: ['pipeline', 'judge'],
  metadata: ['pipeline', 'keys', 'error-texts', 'case'],
  servers: ['pipeline', 'keys', 'share', 'issuers', 'case', 'metadata'],
  challenges: ['pipeline', 'scenarios', 'judge'],
  diagnosis: ['pipeline', 'keys', 'issuers'],
  playground: ['pipeline', 'signing', 'keys', 'paste', 'case', 'judge'],
  help: ['pipeline', 'issuers', 'case', 'judge', 'diagnosis', 'playground'],
  compare: ['pipeline', 'case', 'judge', 'playground'],
  craft: ['pipeline', 'signing', 'playground'],
  hostile: ['pipeline', 'keys', 'paste', 'case', 'share'],
  vectors: ['pipeline', 'keys', 'judge'],
  export: ['pipeline', 'case', 'judge', 'vectors'],
  matrix: ['pipeline', 'export'],
  drill: ['pipeline', 'oracle', 'error-texts', 'scenarios', 'keys', 'case', 'judge', 'share', 'export'],
  command: [
    'pipeline',
    'keys',
    'share',
    'paste',
    'matrix',
    'error-texts',
    'search',
    'scenarios',
    'issuers',
    'case',
    'judge',
    'diagnosis',
    'playground',
    'help',
    'vectors',
    'drill',
  ],
}

const allowed: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    Object.entries(roomsOfLib).map(([room, others]) => [`lib/${room}`, others.map((other) => `lib/${other}`)]),
  ),
  content: ['lib'],
  components: ['lib', 'content'],
  app: ['lib', 'content', 'components'],
  scripts: ['lib', 'content'],
}

const importing = /(?:^|\n)import\s+([^'"]*?)\s*from '([^']+)'|(?:from|import)\s*\(?\s*'([^']+)'/g

interface Import {
  /** Relative to the root, as written: mostly without extension. */
  readonly to: string
  readonly typesOnly: boolean
}

/** A file's imports of the project's own files. */
function importsOf(file: string): readonly Import[] {
  return [...source(file).matchAll(importing)].flatMap(([, names = '', named, other]) => {
    const target = named ?? other ?? ''
    const list = names
      .match(/\{(.*)\}/s)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '')
    const typesOnly = names.startsWith('type ') || (list?.every((name) => name.trim().startsWith('type ')) ?? false)
    if (target.startsWith('@/')) return [{ to: target.slice(2), typesOnly }]
    return target.startsWith('.') ? [{ to: path.posix.join(path.posix.dirname(file), target), typesOnly }] : []
  })
}

/** MDX pages are written with the docs' vocabulary, so they may name components; fixtures are the tests'. */
const codeIn = (room: string) => files(room).filter((file) => !/\.mdx$|\.fixture\.ts$/.test(file))

describe('rooms', () => {
  test.each(Object.entries(allowed))('%s imports only from where it may', (room, rooms) => {
    const strays = codeIn(room).flatMap((file) =>
      importsOf(file)
        .filter(({ to }) => ![room, ...rooms].some((r) => to.startsWith(`${r}/`)))
        .map(({ to }) => `${file} → ${to}`),
    )
    expect(strays).toEqual([])
  })

  test('every room of lib has its line, and no file stands outside of one', () => {
    const rooms = readdirSync(path.join(root, 'lib')).filter((name) => !/\.(test|fixture)\.ts$/.test(name))
    expect(rooms.sort()).toEqual(Object.keys(roomsOfLib).sort())
  })

  test('none is above a room it imports', () => {
    const order = Object.keys(roomsOfLib)
    const upward = Object.entries(roomsOfLib).flatMap(([room, others]) =>
      others.filter((other) => order.indexOf(other) >= order.indexOf(room)).map((other) => `${room} → ${other}`),
    )
    expect(upward).toEqual([])
  })

  test.each([
    ['ui', []],
    ['editor', ['ui']],
    ['verdict', ['ui']],
    ['code', ['ui']],
    ['site', ['ui']],
    ['case', ['ui', 'site']],
    ['search', ['ui', 'site']],
    ['servers', ['ui', 'site']],
  ] as const)('components/%s stands below the pages’ rooms', (room, others) => {
    const mayUse = [room, ...others].map((other) => `components/${other}/`)
    const strays = codeIn(`components/${room}`).flatMap((file) =>
      importsOf(file)
        .filter(({ to }) => to.startsWith('components/') && !mayUse.some((prefix) => to.startsWith(prefix)))
        .map(({ to }) => `${file} → ${to}`),
    )
    expect(strays).toEqual([])
  })

  test.each([
    ['components', 15],
    ['components/playground', 10],
    ['components/docs', 15],
    ['scripts', 8],
  ])('no room of %s imports itself by way of others', (house, least) => {
    const depth = house.split('/').length + 1
    const roomOf = (file: string) => file.split('/').slice(0, depth).join('/')
    const between = new Map<string, readonly string[]>()
    for (const file of codeIn(house).filter((file) => file.split('/').length > depth)) {
      const others = importsOf(file).flatMap(({ to }) => (to.startsWith(`${house}/`) ? [roomOf(to)] : []))
      const room = roomOf(file)
      between.set(room, [...(between.get(room) ?? []), ...others.filter((other) => other !== room)])
    }
    expect(between.size).toBeGreaterThanOrEqual(least)
    expect(circlesIn(between)).toEqual([])
  })

  test('verdicts come from lib/judge: nobody else runs the pipeline or words its outcome', () => {
    const below = ['validate', 'verdict', 'challenge'].map((name) => `lib/pipeline/${name}`)
    // The benchmark measures the pipeline itself.
    const mayRunIt = ['lib/pipeline/', 'lib/judge/', 'lib/diagnosis/', 'scripts/bench.mjs']
    const strays = ['lib', 'content', 'components', 'app', 'scripts']
      .flatMap(codeIn)
      .filter((file) => !mayRunIt.some((prefix) => file.startsWith(prefix)))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ to, typesOnly }) => !typesOnly && below.includes(to.replace(/\.ts$/, '')))
          .map(({ to }) => `${file} → ${to}`),
      )
    expect(strays).toEqual([])
  })

  test('no file imports itself by way of others, not even for a type', () => {
    expect(circlesIn(targetsOf(() => true))).toEqual([])
  })

  test('a browser gets nothing of what only the build runs', () => {
    const targets = targetsOf(({ typesOnly }) => !typesOnly)
    const entries = ['components/embed/embed.tsx', 'components/playground/opening/opening.tsx']
    const reached = new Set(
      [...targets.keys()].filter(
        (file) => entries.includes(file) || file.endsWith('.worker.ts') || source(file).startsWith("'use client'"),
      ),
    )
    for (const file of reached) for (const to of targets.get(file) ?? []) reached.add(to)
    expect(reached.size).toBeGreaterThan(500)
    for (const file of ['content/repeatable-world.ts', 'components/live/written-judgements.ts']) {
      expect(targets.has(file), file).toBe(true)
      expect(reached.has(file), file).toBe(false)
    }
  })
})

/** What each file imports of the others, by such an import. */
function targetsOf(by: (one: Import) => boolean): ReadonlyMap<string, readonly string[]> {
  const all = ['lib', 'content', 'components', 'app'].flatMap(files)
  const known = new Set(all)
  return new Map(
    all.map((file) => [
      file,
      importsOf(file)
        .filter(by)
        .flatMap(({ to }) => [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`].filter((f) => known.has(f))),
    ]),
  )
}

/** One path for each edge that leads back into the walk it was met on. */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file)
    if (start >= 0) circles.push([...trail.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const to of targets.get(file) ?? []) walk(to, [...trail, file])
    done.add(file)
  }
  for (const file of targets.keys()) walk(file, [])
  return circles
}

test('a circle of files is found, and two ways to one file are none', () => {
  const of = (edges: Record<string, readonly string[]>) => circlesIn(new Map(Object.entries(edges)))
  expect(of({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual([])
  expect(of({ a: ['b'], b: ['c'], c: ['b'] })).toEqual(['b → c → b'])
})

test('the library has no clock, no network, no browser and no chance of its own', () => {
  const forbidden = /\bwindow\b|\bdocument\b|Date\.now|new Date\(\)|Math\.random|\bfetch\(/
  const code = (file: string) => source(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, '')
  expect(codeIn('lib').filter((file) => forbidden.test(code(file)))).toEqual([])
})

test('only tests and fixtures import fixtures', () => {
  const importers = ['lib', 'content', 'components', 'app'].flatMap(files).filter((f) => !f.endsWith('.fixture.ts'))
  expect(importers.filter((file) => importsOf(file).some(({ to }) => to.endsWith('.fixture')))).toEqual([])
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
    // All at the top of the pipeline, but for a list that a test holds to the checks.
    ...files('lib/pipeline').filter((file) => /^lib\/pipeline\/(?!rarely-refused)[^/]+(?<!\.fixture)\.ts$/.test(file)),
    ...files('lib/judge'),
    ...files('components/verdict'),
  ]
  expect(general.length).toBeGreaterThan(30)
  // What a check reads or needs may be called as a check is.
  const branches = checks.map(({ id }) => new RegExp(`(===|!==|case|(?<!reads|needs)\\.includes\\() ?'${id}'`))
  expect(general.filter((file) => branches.some((branch) => branch.test(source(file))))).toEqual([])
})

test('a check’s file bears its id', () => {
  const names = readdirSync(path.join(root, 'lib/pipeline/checks'))
    .map((f) => f.replace('.ts', ''))
    .filter((n) => n !== 'index')
  expect(names.sort()).toEqual(checks.map((c) => c.id).sort())
})
