import { describe, expect, it, test } from 'vitest'
import { findScenario } from '@/content/catalog'
import { factsOf } from '@/lib/error-texts/answer-facts'
import { explainer } from '@/lib/error-texts/explain'
import { checkById } from '@/lib/pipeline/checks'
import { errorTexts, printers } from './index'

const explain = explainer(errorTexts, printers)
/** As a server prints it: placeholders filled in. */
const printed = (text: string) => text.replaceAll('…', 'https://billing.example.com/mcp')
const ids = (text: string) => explain(text).hits.map(({ id }) => id)

describe.each(errorTexts.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const named = printers.find((p) => p.id === entry.printedBy)?.hints[0] ?? ''

  it('is found by its own text, in a longer line and as JSON', () => {
    const line = `2026-11-26 07:00:00,000 WARNING [${named}] request 42: ${printed(entry.text)} (status follows)`
    expect(ids(line)).toContain(id)
    expect(ids(JSON.stringify({ message: line }))).toContain(id)
    expect(ids(line.toUpperCase())).toContain(id)
  })

  it('is the first where its printer is named', () => {
    expect(ids(`${named}: ${printed(entry.text)}`)[0]).toBe(id)
  })

  it.each(entry.also ?? [])('is found by %s', (text) => {
    expect(ids(`${named} ${printed(text)}`)).toContain(id)
  })

  it('names a step and a scenario that exist, and ends its sentences', () => {
    if (entry.step) expect(checkById(entry.step)?.id).toBe(entry.step)
    if (entry.scenario) expect(findScenario(entry.scenario)?.id).toBe(entry.scenario)
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const text of [entry.means, entry.fix]) expect(text).toMatch(/[.”]$/)
  })
})

test('ids are unique, and so is each text of a printer', () => {
  const all = errorTexts.map(({ id }) => id)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(85)
  const texts = errorTexts.map(({ printedBy, text }) => `${printedBy} ${text}`)
  expect(new Set(texts).size).toBe(texts.length)
})

test.each([
  'Everything is fine',
  'npm ERR! code ENOENT',
  'The server started on port 3000 and accepts tokens for its audience',
  'SELECT * FROM tokens WHERE expired = false',
])('of %j nothing is known', (text) => {
  expect(explain(text)).toMatchObject({ hits: [], facts: [] })
})

test('what an answer says names steps and scenarios that exist', () => {
  const answers = ['invalid_token', 'insufficient_scope', 'invalid_request', 'invalid_dpop_proof', 'use_dpop_nonce']
  const statuses = [200, 302, 401, 403, 431, 500, 503]
  const seen = new Map(
    statuses.flatMap((status) =>
      [null, 'insufficient_user_authentication', 'x', ...answers].flatMap((bodyError) =>
        factsOf({ status, challenges: [], hasHeaders: true, bodyError, redirected: status === 302 }).map(
          (fact) => [fact.id, fact] as const,
        ),
      ),
    ),
  )
  expect(seen.size).toBeGreaterThan(12)
  for (const { step, scenario } of seen.values()) {
    if (step) expect(checkById(step)?.id).toBe(step)
    if (scenario) expect(findScenario(scenario)?.id).toBe(scenario)
  }
})
