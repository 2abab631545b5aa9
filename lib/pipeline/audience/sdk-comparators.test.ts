import { describe, expect, it, test } from 'vitest'
import { needsVectors, readVectors } from '@/lib/vectors/folder.fixture'
import { sdkComparators } from './sdk-comparators'

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
    const {
      'typescript-sdk': ts,
      'python-sdk': python,
      'typescript-tutorial': tsTutorial,
      'python-tutorial': pythonTutorial,
    } = sdkComparators
    expect([ts, python, tsTutorial, pythonTutorial].map((c) => c.matches(aud, own))).toEqual(expected)
  })
})

// Third parties' own cases, read where they lie beside this repository and never copied into it.
interface Case {
  readonly sdk: string
  readonly requested: string
  readonly configured: string
  /** The Go cases. */
  readonly audClaims?: readonly string[]
  readonly resource?: string
  readonly expected: boolean
}

test('the SDKs’ own test cases come out as they say', (context) => {
  needsVectors(context)
  const { cases } = readVectors('mcp_resource_matching_tests.json') as { cases: Case[] }
  const wrong = cases.filter(({ sdk, requested, configured, audClaims = [], resource = '', expected }) => {
    if (sdk === 'typescript-sdk')
      return sdkComparators['typescript-tutorial'].matches(requested, configured) !== expected
    if (sdk === 'python-sdk') return sdkComparators['python-tutorial'].matches(configured, requested) !== expected
    return audClaims.some((aud) => sdkComparators['go-sdk'].matches(aud, resource)) !== expected
  })
  expect(wrong).toEqual([])
})

interface AudienceCase {
  readonly id: string
  readonly token: string
  readonly server: { readonly resource: string | null }
  readonly policyVerdicts?: Readonly<Record<string, 'accept' | 'reject'>>
}

/** The strings of the case's aud; `null` where its claims are no JSON. */
function audienceOf({ token }: AudienceCase): readonly string[] | null {
  try {
    const { aud } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { aud: unknown }
    return [aud].flat().filter((v): v is string => typeof v === 'string')
  } catch {
    return null
  }
}

test('the SDKs’ functions, run on the audiences of the vectors, came to what our copies of them say', (context) => {
  needsVectors(context)
  const cases = ['aud', 'aud_near_miss', 'aud_third_party'].flatMap(
    (name) => (readVectors(`cases/${name}.json`) as { cases: AudienceCase[] }).cases,
  )
  // The vectors ask both SDKs whether the server's URI is at or below aud; the TypeScript tutorial asks it the other way round.
  const ours = {
    tsSdk_checkResourceAllowed: (aud: string, own: string) => sdkComparators['typescript-tutorial'].matches(own, aud),
    pythonSdk_check_resource_allowed: sdkComparators['python-tutorial'].matches,
    goSdk_MatchesResource: sdkComparators['go-sdk'].matches,
  }
  const wrong = cases.flatMap((c) => {
    const [own, audience] = [c.server.resource, audienceOf(c)]
    if (own === null || audience === null) return []
    return Object.entries(ours).flatMap(([name, matches]) => {
      const said = c.policyVerdicts?.[name]
      return said && (said === 'accept') !== audience.some((aud) => matches(aud, own))
        ? [`${c.id} ${name}: ${said}`]
        : []
    })
  })
  expect(wrong).toEqual([])
})
