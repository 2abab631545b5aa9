import { afterEach, expect, test, vi } from 'vitest'
import { machineFor, styleFor } from './machine'

afterEach(() => vi.unstubAllEnvs())

const terminal = (columns: number) => ({ isTTY: true, columns }) as NodeJS.WriteStream
const pipe = {} as NodeJS.WriteStream

test.each([
  ['a terminal', terminal(80), false, {}, { columns: 80, colours: true }],
  ['a wide one', terminal(300), false, {}, { columns: 100, colours: true }],
  ['a narrow one', terminal(10), false, {}, { columns: 40, colours: true }],
  ['NO_COLOR', terminal(80), false, { NO_COLOR: '1' }, { columns: 80, colours: false }],
  ['an empty NO_COLOR', terminal(80), false, { NO_COLOR: '' }, { columns: 80, colours: true }],
  ['--no-color', terminal(80), true, {}, { columns: 80, colours: false }],
  ['a dumb one', terminal(80), false, { TERM: 'dumb' }, { columns: 80, colours: false }],
  ['a pipe', pipe, false, { FORCE_COLOR: '1' }, { columns: null, colours: false }],
])('%s', (_, stream, noColor, env, style) => {
  vi.stubEnv('NO_COLOR', '')
  vi.stubEnv('TERM', 'xterm')
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  expect(styleFor(stream, noColor)).toEqual(style)
})

test('a terminal as standard input is told what to type', async () => {
  const before = process.stdin.isTTY
  process.stdin.isTTY = true
  try {
    const { says } = (await machineFor(styleFor(pipe, false)).input()) as { says: string }
    expect(says).toContain('deputy-lab explain < token.txt')
  } finally {
    process.stdin.isTTY = before
  }
})
