import { expect, test } from 'vitest'
import { partsOf } from './breakable'

test('a value may go on in the next line between its parts', () => {
  expect(partsOf('https://mcp.example.com/mcp')).toEqual(['https://', 'mcp.', 'example.', 'com/', 'mcp'])
  expect(partsOf('invalid_token')).toEqual(['invalid_token'])
})

test('a text that is nothing but seams is drawn in one piece', () => {
  for (const text of ['/a'.repeat(500), 'a=&'.repeat(300), `${'a_'.repeat(500)}b`])
    expect(partsOf(text)).toEqual([text])
  expect(partsOf('a/'.repeat(40))).toHaveLength(40)
})
