import { describe, expect, it } from 'vitest'
import { largestReport, readReport } from './read-report'
import type { DrillReport } from './report'
import { reportWith, rowWith } from './report.fixture'

const text = (given: object) => JSON.stringify(given)

describe('a report', () => {
  it('is read as it was written, its links as paths of the page’s own site', () => {
    const report = reportWith({ session: { kind: 'refused', withoutToken: 'refused', replayed: 'protocol' } })
    const rows = report.rows.map((row) => ({ ...row, link: '/playground/#v1.abc' }))
    expect(readReport(text(report))).toEqual({ ...report, rows })
  })
  it('is read without what it does not know', () => {
    const read = readReport(text({ ...reportWith(), more: 1, __proto__: { x: 1 } })) as DrillReport
    expect(Object.keys(read)).not.toContain('more')
  })
})

describe('what is none gets a sentence', () => {
  const row = (given: object) => text(reportWith({ rows: [{ ...rowWith(), ...given }] }))
  it.each([
    ['', 'no JSON'],
    ['{', 'no JSON'],
    ['[]', 'no report'],
    ['null', 'no report'],
    ['{}', 'no report'],
    ['['.repeat(100_000), 'no JSON'],
    [text({ drill: 2 }), 'result'],
    [text({ ...reportWith(), drill: 2 }), 'the version this page reads'],
    [text({ ...reportWith(), result: 'fine' }), 'result is'],
    [text({ ...reportWith(), rows: {} }), 'rows is an object'],
    [text({ ...reportWith(), rows: Array(3000).fill(rowWith()) }), 'at most 600'],
    [text({ ...reportWith(), requests: 1e9 }), 'requests'],
    [text({ ...reportWith(), doors: ['x'.repeat(3000)] }), 'doors[0]'],
    [row({ title: 7 }), 'rows[0].title is 7'],
    [row({ score: '__proto__' }), 'rows[0].score'],
    [row({ link: 'javascript:alert(1)' }), 'a link to the playground'],
    [row({ clauses: [{ label: 'x', href: 'javascript:alert(1)' }] }), 'an https address'],
    [row({ foretold: { outcome: 'rejected', status: 401, check: 'nope', says: null } }), 'the id of a check'],
    [' '.repeat(largestReport + 1), 'larger than'],
  ])('%.60s', (json, says) => expect(readReport(json)).toEqual(expect.stringContaining(says)))
  it('a clause leads to a specification, whatever it is called', () => {
    const [cited] = rowWith().clauses
    const others = [
      'https://evil.test/rfc9068',
      'https://www.rfc-editor.org.evil.test/',
      'https://www.rfc-editor.org@evil.test/',
    ]
    const clauses = [...others.map((href) => ({ label: 'RFC 9068 §4', href })), cited]
    expect((readReport(row({ clauses })) as DrillReport).rows[0]?.clauses).toEqual([cited])
  })
  it('what would not be seen in a text is spelled out', () => {
    const turned = 'Safe\u202e\u0000\u200b'
    const read = readReport(
      row({ title: turned, fix: turned, differences: [{ what: turned, good: turned, sent: null }] }),
    )
    const [first] = (read as DrillReport).rows
    const spelled = 'Safe‹U+202E›‹U+0000›‹U+200B›'
    expect([first?.title, first?.fix, first?.differences[0]?.what]).toEqual([spelled, spelled, spelled])
  })
  it('a link that leads elsewhere leads here', () => {
    const read = readReport(row({ link: 'https://evil.test/playground/#v1.abc' })) as DrillReport
    expect(read.rows[0]?.link).toBe('/playground/#v1.abc')
  })
})
