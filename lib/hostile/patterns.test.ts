import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
/** All that a page runs. */
const files = ['lib', 'content', 'components'].flatMap((house) =>
  readdirSync(path.join(root, house), { recursive: true, encoding: 'utf8' })
    .map((name) => `${house}/${name}`)
    .filter(
      (name) =>
        /(?<!\.(?:test|fixture))\.tsx?$/.test(name) &&
        !/^lib\/(?:oracle|vectors|scenarios)\/|^content\/samples\//.test(name),
    ),
)

interface Pattern {
  readonly source: string
  readonly flags: string
}

/** The literals of a file: what stands between slashes where no division can. */
const literal = /(?<=[(,=:[!&|?{};>]\s*|return )\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g

function patternsIn(file: string): Pattern[] {
  const code = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return [...code.matchAll(literal)].map(([, source = '', flags = '']) => ({ source, flags }))
}

/**
 * A pattern that is looked for everywhere is tried at every character. It takes one pass only if each
 * try is short: if a repetition without an end stands last, where nothing after it can make it fail.
 * What is tried at one place only (^, y) is read once, forwards and backwards.
 */
function isOnePass({ source, flags }: Pattern): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x')
  const alternatives = splitTop(plain)
  return flags.includes('y') || alternatives.every((a) => a.startsWith('^') || !/[*+]|\{\d+,\}/.test(withoutLast(a)))
}

/** Without a repetition at the end, or a group that is one. */
const withoutLast = (alternative: string) => alternative.replace(/(?:x|\.|[^()])(?:[*+]|\{\d+,\})\??$/, '')

function splitTop(source: string): string[] {
  const parts = ['']
  let deep = 0
  for (const c of source) {
    if (c === '(') deep++
    if (c === ')') deep--
    if (c === '|' && deep === 0) parts.push('')
    else parts[parts.length - 1] += c
  }
  return parts
}

/** Looked at one by one. */
const reviewed: ReadonlySet<string> = new Set([
  // The last repetition may be empty, and the one before it is as long as it can be.
  '\\b(?:bearer|dpop|basic|token|apikey)(?:\\s|%20|\\+){1,4}["\'`“]?([\\w.~+/-]+=*)',
  // Looked for in 64 characters.
  '([A-Za-z][\\w.-]*)["\'\\\\\\]]{0,4}\\s{0,4}$',
  // What follows the last repetition may be absent, so nothing fails after it.
  '-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)(-----END [A-Z0-9 ]{1,40}-----)?',
  // These run over JSON, in which every quote is closed.
  '"(?:[^"\\\\]|\\\\.)*"|[{}[\\],:]|[^\\s{}[\\],:"]+',
  '("(?:[^"\\\\]|\\\\.)*")|[ \\t\\r\\n]+',
  // What the first part cannot take the second does.
  '(-?\\d*\\.\\d\\w*)|([^[{\\]},:"\\s]+)',
  // Challenges are made here, and their quotes are closed.
  '(?:"[^"]*"|[^",])+(?:, ?|$)',
  // Looked for in 400 characters.
  '(?:\\d+ (?:years?|days?|h|min|s)\\b ?)+',
])

test('the rule tells a pattern that is tried over and over', () => {
  const onePass = (pattern: RegExp) => isOnePass(pattern)
  expect([/;[^/]*$/, /\s*,\s*$|\s*$/, /"(?:[^"\\]|\\.)*"(?=\s*:)/].map(onePass)).toEqual([false, false, false])
  expect([/^a*b*$/, /[a-z]+/, /x{1,100}y/, /a*/y].map(onePass)).toEqual([true, true, true, true])
})

test('files of pages are among them', () =>
  expect(files.filter((name) => name.endsWith('.tsx')).length).toBeGreaterThan(100))

test.each(files)('every pattern in %s is read in one pass', (file) => {
  const slow = patternsIn(file).filter((pattern) => !isOnePass(pattern) && !reviewed.has(pattern.source))
  expect(slow.map(({ source, flags }) => `/${source}/${flags}`)).toEqual([])
})
