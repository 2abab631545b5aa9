import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { sdkComparators } from './sdk-audience'

const own = 'https://billing.example.com/mcp'

/** Measured on the released code: TypeScript SDK, Python SDK, TypeScript tutorial, Python tutorial. */
const rows: readonly [aud: string, ts: boolean, python: boolean, tsTutorial: boolean, pythonTutorial: boolean][] = [
  [own, true, true, true, true],
  [`${own}/`, true, true, true, true],
  ['https://BILLING.example.com/mcp', true, true, true, true],
  ['https://billing.example.com', false, false, false, true],
  [`${own}/v2`, false, false, true, false],
  ['https://billing.example.com/MCP', false, false, false, false],
  [`${own}#x`, true, false, true, true],
  [`${own}?t=1`, false, false, true, true],
  ['https://issues.example.com/mcp', false, false, false, false],
  ['agent-1', false, false, false, false],
  ['*', false, false, false, false],
]

describe.each(rows)('aud %s', (aud, ...expected) => {
  it('is taken by the SDKs that take it', () => {
    const { 'typescript-sdk': ts, 'python-sdk': python, 'typescript-tutorial': tsTutorial, 'python-tutorial': pythonTutorial } = sdkComparators
    expect([ts, python, tsTutorial, pythonTutorial].map((c) => c.matches(aud, own))).toEqual(expected)
  })
})

// Third parties' own cases, read where they lie beside this repository and never copied into it.
const file = path.resolve(import.meta.dirname, '../../../shared/vectors/mcp_resource_matching_tests.json')
interface Case {
  readonly sdk: string
  readonly requested: string
  readonly configured: string
  /** The Go cases. */
  readonly audClaims?: readonly string[]
  readonly resource?: string
  readonly expected: boolean
}

test.skipIf(!existsSync(file))('the SDKs’ own test cases come out as they say', () => {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
  const wrong = cases.filter(({ sdk, requested, configured, audClaims = [], resource = '', expected }) => {
    if (sdk === 'typescript-sdk') return sdkComparators['typescript-tutorial'].matches(requested, configured) !== expected
    if (sdk === 'python-sdk') return sdkComparators['python-tutorial'].matches(configured, requested) !== expected
    return audClaims.some((aud) => sdkComparators['go-sdk'].matches(aud, resource)) !== expected
  })
  expect(wrong).toEqual([])
})
