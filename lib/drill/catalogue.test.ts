import { describe, expect, it } from 'vitest'
import { scenarios } from '@/content/catalog'
import { drillDemo } from '@/content/drill/demo'
import { publishedKeys } from './published.fixture'
import { catalogueOf } from './catalogue'
import { runFor } from './run.fixture'
import { stepMaker } from './step'

const now = 1795700000
const run = await runFor({ rounds: ['dpop'], scopes: ['shop:read'] })
const { steps, leftOut } = await catalogueOf(scenarios, drillDemo, run, now)
const make = await stepMaker(drillDemo, run)
const made = await Promise.all(steps.map((scenario, serial) => make(scenario, { now, serial, nonce: null })))

describe('the catalogue for an arbitrary server', () => {
  it('has every scenario, sent or left out for a reason', () => {
    expect(steps.length + leftOut.length).toBe(scenarios.length)
    expect(leftOut.filter(({ why }) => why === '')).toEqual([])
    // The attack itself, forgeries and times are never left out.
    const ids = steps.map(({ id }) => id)
    for (const id of [
      'good-token-issues',
      'wide-scope-replay',
      'alg-none',
      'forged-known-kid',
      'expired',
      'scope-missing',
    ])
      expect(ids).toContain(id)
  })
  it('means of that server what the scenario means of the demo’s', () => {
    const changed = made.filter(({ scenario: { expect: wanted }, judgement: { verdict } }) =>
      verdict.outcome === 'accepted'
        ? wanted.outcome !== 'accepted'
        : verdict.decidedBy !== wanted.decidedBy || verdict.reason !== wanted.reason,
    )
    expect(changed.map(({ scenario }) => scenario.id)).toEqual([])
  })
  it('names nothing of the demo server, and signs with none of the published keys', () => {
    for (const { scenario, token, input } of made) {
      const text = JSON.stringify([input, ...token.split('.').map((part) => Buffer.from(part, 'base64url').toString())])
      expect(text, scenario.id).not.toContain('auth.example.com')
      for (const key of publishedKeys) expect(text, scenario.id).not.toContain(key)
      if (scenario.server === 'billing') expect(text, scenario.id).not.toMatch(/billing\.example\.com/i)
    }
  })
  it('has no time nearer than two minutes to now but where it says so', () => {
    for (const { scenario } of made)
      for (const name of ['exp', 'nbf', 'iat']) {
        const time = scenario.token?.claims?.[name]
        if (typeof time === 'number') expect(Math.abs(time - now), `${scenario.id} ${name}`).toBeGreaterThanOrEqual(120)
      }
    expect(leftOut.map(({ id }) => id)).toEqual(expect.arrayContaining(['expires-now', 'valid-from-now']))
  })
  it('calls a hole only what plain jose refuses too, but for scope and binding', () => {
    const must = made.filter(({ weight }) => weight?.kind === 'must').map(({ scenario }) => scenario)
    const taken = must.filter(
      ({ expect: { jose }, group }) => jose === 'accepts' && group !== 'scope' && group !== 'dpop',
    )
    expect(taken.map(({ id }) => id)).toEqual([])
  })
  it('counts another spelling of its name apart', () => {
    const spelled = made.filter(({ weight }) => weight?.kind === 'spelling').map(({ scenario }) => scenario.id)
    expect(spelled).toEqual(expect.arrayContaining(['aud-trailing-slash', 'aud-path-case', 'issuer-trailing-slash']))
    expect(spelled).not.toContain('aud-child-path')
    expect(spelled).not.toContain('aud-userinfo-trick')
  })
})

it('leaves scope out where a server demands none', async () => {
  const { leftOut: without } = await catalogueOf(scenarios, drillDemo, { ...run, scopes: [] }, now)
  const why = (id: string) => without.find((one) => one.id === id)?.why
  expect(why('scope-missing')).toContain('--scope')
  expect(why('dpop-good')).toBeUndefined()
})

it('leaves bound tokens to their rounds', async () => {
  const { leftOut: without } = await catalogueOf(scenarios, drillDemo, { ...run, rounds: [] }, now)
  const why = (id: string) => without.find((one) => one.id === id)?.why
  expect(why('dpop-good')).toContain('--dpop')
  expect(why('mtls-thief')).toContain('--mtls')
})
