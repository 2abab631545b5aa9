import { describe, expect, it } from 'vitest'
import { playwrightResults, vitestResults } from './results.mjs'

describe('what vitest reports', () => {
  const tests = [
    { fullName: ' a passes', status: 'passed', duration: 1500, meta: {} },
    { fullName: ' a fails', status: 'failed', duration: 500, meta: {} },
    { fullName: ' a waits', status: 'skipped', meta: { whySkipped: 'no cases' } },
    { fullName: ' a later', status: 'todo', meta: {} },
  ]
  const results = vitestResults({ testResults: [{ name: '/site/lib/a.test.ts', assertionResults: tests }] }, '/site')

  it('is counted', () => expect(results).toMatchObject({ passed: 1, failed: 1 }))
  it('says what was skipped and why', () =>
    expect(results.skipped).toEqual([
      { name: 'a waits', why: 'no cases' },
      { name: 'a later', why: 'todo' },
    ]))
  it('says where the time went', () => expect(results.seconds).toEqual([['lib/a.test.ts', 2]]))
})

describe('what Playwright reports', () => {
  const test = (status: string, results: object[], annotations: object[] = []) => ({ status, results, annotations })
  const ran = (status: string) => [{ status, duration: 2000 }]
  const suite = (file: string, title: string, ...tests: object[]) => ({
    title: file,
    file,
    suites: [{ title, file, specs: tests.map((t, at) => ({ title: `test ${at}`, tests: [t] })) }],
  })
  const results = playwrightResults({
    suites: [
      suite('a.spec.ts', 'A', test('expected', ran('passed')), test('unexpected', ran('failed'))),
      suite('b.spec.ts', 'B', test('flaky', [...ran('failed'), ...ran('passed')]), test('skipped', ran('interrupted'))),
      suite('c.spec.ts', 'C', test('skipped', ran('skipped'), [{ type: 'skip', description: 'no cases' }])),
      suite('d.spec.ts', 'D', test('skipped', [])),
    ],
  })

  it('is counted; what passes the second time or is interrupted has failed', () =>
    expect(results).toMatchObject({ passed: 1, failed: 3 }))
  it('says what was skipped and why', () =>
    expect(results.skipped).toEqual([
      { name: 'C › test 0', why: 'no cases' },
      { name: 'D › test 0', why: 'did not run' },
    ]))
  it('says where the time went, slowest first', () => {
    expect(results.seconds[0]).toEqual(['b.spec.ts', 6])
    expect(results.seconds[1]).toEqual(['a.spec.ts', 4])
  })
})
