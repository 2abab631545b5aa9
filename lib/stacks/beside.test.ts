import { expect, test } from 'vitest'
import { demoMint } from '@/content/mint'
import { type ScenarioId, scenarios } from '@/content/scenarios'
import { servers } from '@/content/servers'
import { stackById } from '@/content/stacks'
import { judgeRequest } from '../judge/judge-request'
import { inputOf } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { asStackAnswers } from './answers'
import { besideOf } from './beside'
import type { Stack } from './stack'

/** What is said of the difference, and the clauses it goes by. */
async function said(id: ScenarioId, at: string) {
  const scenario = scenarios.find((one) => one.id === id) as Scenario
  const input = await inputOf(scenario, { servers, mint: demoMint })
  const answer = await asStackAnswers(input, stackById(at) as Stack)
  const beside = answer && besideOf(await judgeRequest(input), answer)
  return beside && [beside.says, beside.specs.map(({ label }) => label).join(', ')]
}

test.each<[ScenarioId, string, readonly [RegExp, string] | null]>([
  ['good-token-issues', 'typescript-v1', null],
  ['cross-server-replay', 'typescript-v2', null],
  ['keys-not-given', 'typescript-v1', null],
  ['no-credentials', 'typescript-v1', [/^It names an error although no token came/, 'RFC 6750 §3.1']],
  ['cross-server-replay', 'mcp-auth', [/^Its error is invalid_audience/, 'RFC 6750 §3.1']],
  ['cross-server-replay', 'fastmcp', [/^It answers 401 without WWW-Authenticate/, 'RFC 6750 §3']],
  ['issuer-unreachable', 'typescript-v1', [/^It answers 500 while/, 'RFC 9110 §15.6.4']],
  ['revoked', 'typescript-v1', [/^It accepts the request: it does not check /, 'RFC 7662 §2.2, RFC 7662 §2.3']],
  ['expired-within-tolerance', 'typescript-v1', [/knows no tolerance/, 'RFC 7519 §4.1.4']],
  ['origin-aud-prefix', 'typescript-v1', [/^It refuses the request\. /, '']],
  ['dpop-good', 'typescript-v1', [/^It refuses the request\. It reads no such header/, '']],
])('%s at %s', async (id, at, expected) => {
  const found = await said(id, at)
  if (expected === null) return expect(found).toBeNull()
  expect(found?.[0]).toMatch(expected[0])
  if (expected[1] !== '') expect(found?.[1]).toBe(expected[1])
})
