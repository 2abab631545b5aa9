import { expect, test } from 'vitest'
import { type Options, readOptions } from './options'

const url = 'http://127.0.0.1:3000/mcp'
const read = (...argv: string[]) => readOptions(argv, 'http://localhost:3000') as Options

test.each([
  [[url, '--json'], true, undefined],
  [[url, '--json', '--wait'], true, undefined],
  [['--json', url], true, undefined],
  [[url, '--json', '-'], true, undefined],
  [[url, '--json', 'drill.json'], false, 'drill.json'],
  [['--json', 'drill.json', url], false, 'drill.json'],
  [[url, '--json=drill.json'], false, 'drill.json'],
  [['--json', '--', url], true, undefined],
  [[url], false, undefined],
])('%j', (argv, asJson, json) => {
  const { asJson: isPrinted, files, url: address } = read(...argv)
  expect({ isPrinted, json: files.json, address: address.href }).toEqual({ isPrinted: asJson, json, address: url })
})
