import { expect, test } from 'vitest'
import { type Given, readArguments } from './command-line'
import { commands } from './commands'
import { helpOf, overview } from './help'
import { nearest } from './nearest'

const [explain, scenarios] = commands
const jwt = 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl'

test('options with their values, in either spelling and any order', () => {
  const given = readArguments(
    ['--issuer', 'https://a', '--json', '--issuer=https://b=c', '--at', '-5'],
    explain,
  ) as Given
  expect([...given.options]).toEqual([
    ['issuer', ['https://a', 'https://b=c']],
    ['json', ['']],
    ['at', ['-5']],
  ])
  expect(readArguments(['two', '--', '--words'], scenarios)).toMatchObject({ operands: ['two', '--words'] })
})

test.each([
  [['--resorce', 'x'], '--resorce is no option of explain. Did you mean --resource?'],
  [['--zzzzzz'], '--zzzzzz is no option of explain. `deputy-lab explain --help` lists them.'],
  [['--at'], '--at needs INSTANT behind it.'],
  [['--server', '--json'], '--server needs FILE behind it.'],
  [['--json=yes'], '--json takes no value.'],
  [['--at', '1', '--at', '2'], '--at is given twice, and one is enough.'],
  [['--\u001b[31m'], 'explain takes nothing but options.'],
])('%j is answered with a sentence', (args, says) => {
  const problem = readArguments(args, explain) as { says: string }
  expect(problem.says).toContain(says)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
  expect(problem.says).not.toMatch(/[\x00-\x1f]/)
})

test.each([
  [[jwt]],
  [['--token', 'opaque-token-0123456789']],
  [[`--token=${jwt}`]],
  [['--resource', jwt]],
  [['--acess', jwt]],
])('a token as an argument is refused and not repeated: %j', (args) => {
  const { says } = readArguments(args, explain) as { says: string }
  expect(says).toContain('shell’s history')
  expect(says).not.toMatch(/eyJ|opaque/)
})

test('an opaque token where no argument belongs is not repeated either', () => {
  const { says } = readArguments(['mF_9.B5f-4.1JqM0123456789'], explain) as { says: string }
  expect(says).toContain('shell’s history')
  expect(says).not.toContain('mF_9')
})

test('the nearest word is a slip away, or begins the same', () => {
  const words = ['resource', 'issuer', 'jwks']
  expect(['resorce', 'isuer', 'res', 'jkws', 'JWKS', 'token', '', 'x'].map((word) => nearest(word, words))).toEqual([
    'resource',
    'issuer',
    'resource',
    'jwks',
    'jwks',
    null,
    null,
    null,
  ])
})

test('help names every command, option and exit status', () => {
  const style = { columns: 60, colours: false }
  for (const command of commands) {
    expect(overview(commands, style)).toContain(`  ${command.name} `)
    const help = helpOf(command, style)
    for (const { name, value } of command.options as readonly { name: string; value?: string }[])
      expect(help).toContain(`  --${name}${value ? ` ${value}` : ''}`)
    for (const [status] of command.statuses) expect(help).toMatch(new RegExp(`^ {2}${status} `, 'm'))
  }
  const prose = helpOf(explain, style).split('Examples')[0] ?? ''
  expect(prose.split('\n').filter((line) => line.length > 60)).toEqual([])
})
