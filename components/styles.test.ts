import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'tailwindcss'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const sheets = ['app', 'components']
  .flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
  )
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({
    file: file.replaceAll(path.sep, '/'),
    css: readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }))

/** What stands outside of every block: `@layer components`, `@import "tailwindcss"`. */
function outermost(css: string): string[] {
  let depth = 0
  let text = ''
  for (const character of css) {
    if (character === '}') depth -= 1
    if (depth === 0) text += character === '}' ? ';' : character
    if (character === '{') depth += 1
  }
  return text
    .split(/[;{]+/)
    .map((part) => part.trim())
    .filter(Boolean)
}

test('every sheet of a component stands in the layer of the components, so that a utility outranks it anywhere', () => {
  const isList = (parts: readonly string[]) =>
    parts.length > 0 && parts.every((part) => /^@import "\.{1,2}\//.test(part))
  const own = sheets
    .filter(({ file }) => file.startsWith('components/') && file !== 'components/editor/monaco.css') // says why
    .map(({ file, css }) => ({ file, parts: outermost(css) }))
    .filter(({ parts }) => !isList(parts))
  expect(own.length).toBeGreaterThan(20)
  expect(own.filter(({ parts }) => parts.join() !== '@layer components').map(({ file }) => file)).toEqual([])
})

test('the sheet of every page has no rule outside of a layer', () => {
  const global = sheets.find(({ file }) => file === 'app/globals.css')
  expect(outermost(global?.css ?? '')).toEqual([
    '@import "tailwindcss"',
    '@import "./fonts.css"',
    '@import "./font-fallbacks.css"',
    '@custom-variant dark',
    '@theme static',
    '@theme inline',
    '@layer base',
    '@utility mono',
  ])
})

// `ch` is as wide as the font that is there. Where it sizes anything, that moves when Plex has come, and the browser
// does not hold the place that an address names: a width that changes by itself switches scroll anchoring off.
test('no width depends on the font that is there', () => {
  expect(sheets.length).toBeGreaterThan(60)
  expect(sheets.filter(({ css }) => /\dch\b/.test(css)).map(({ file }) => file)).toEqual([])
})

/** The classes that stand alone in a selector, each with the sheets where they do. */
function classes(): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>()
  for (const { file, css } of sheets) {
    for (const [, name = ''] of css.matchAll(/^\s*\.([\w-]+)(?= \{|,$)/gm)) {
      homes.set(name, (homes.get(name) ?? new Set()).add(file))
    }
  }
  return homes
}

test('no class is called what a utility is called, which would outrank it', async () => {
  const { build } = await compile('@tailwind utilities;')
  const nothing = build([])
  expect(build([...classes().keys()])).toBe(nothing)
})

test('a class has its rules in one sheet: pages stay in one document, and their sheets with them', () => {
  const homes = classes()
  expect(homes.size).toBeGreaterThan(100)
  expect([...homes].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual([])
})

test('no rule asks for a property that nothing gives: it would be as if it were not there', () => {
  const parts = readdirSync(path.join(root, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(path.join(root, 'components', name), 'utf8'))
  const given = new Set(
    [...sheets.map(({ css }) => css), ...parts].flatMap((text) =>
      [...text.matchAll(/(--[\w-]+)['"]?\]?:/g)].map(([, name]) => name),
    ),
  )
  const asked = sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => `${name} in ${file}`),
  )
  expect(asked.length).toBeGreaterThan(300)
  expect(asked.filter((use) => !given.has(use.split(' ')[0] ?? ''))).toEqual([])
})
