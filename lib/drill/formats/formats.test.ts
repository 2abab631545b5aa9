import { describe, expect, it } from 'vitest'
import { hostileTexts } from '@/lib/export/hostile.fixture'
import { reportWith, rowWith } from '../report.fixture'
import { junitText } from './junit'
import { markdownText } from './markdown'
import { terminalText } from './terminal'

const formats = { terminalText, junitText, markdownText }

describe.each(Object.entries(formats))('%s', (name, write) => {
  it('says the hole, what was sent, the clause, the fix and the link', () => {
    const text = write(reportWith())
    expect(text).toContain('https://issues.example.com/mcp')
    for (const part of ['that the token is for this server', 'http://localhost:3000/playground/#v1.abc'])
      expect(text).toContain(part)
    if (name !== 'junitText') expect(text).toContain('RFC 9068 §4')
  })
  it('says why it cannot tell', () => {
    const text = write(reportWith({ result: 'cannot-tell', why: 'Nothing listens.', rows: [], doors: [] }))
    expect(text).toContain('Nothing listens.')
  })
  it('says that a session opens the server', () => {
    const session = { kind: 'hole', withoutToken: 'accepted', replayed: 'refused' } as const
    expect(write(reportWith({ session, rows: [] }))).toContain('A session id without a token: accepted')
  })
})

it('of many rows, the terminal lists what a person reads', () => {
  const rows = Array.from({ length: 40 }, (_, i) => rowWith({ id: `row-${i}`, score: 'advice' }))
  const text = terminalText(reportWith({ result: 'clean', doors: [], rows }))
  expect(text).toContain('CLEAN')
  expect(text).toContain('and 28 more')
})

it.each(hostileTexts)('XML holds %j', (text) => {
  const title = text.slice(0, 200)
  const report = reportWith({ rows: [rowWith({ title, note: text, fix: text })], why: text })
  const xml = junitText(report)
  const tags = xml.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? []
  expect([...new Set(tags)].sort()).toEqual(expect.arrayContaining(['</testsuite>', '<failure type="" message="">']))
  expect(
    tags.filter(
      (tag) => !/^<(\?xml|\/?(testsuites?|properties|property|testcase|failure|error|skipped|system-out)\b)/.test(tag),
    ),
  ).toEqual([])
})

it.each(hostileTexts)('Markdown holds %j in its line', (text) => {
  const lines = (title: string) =>
    markdownText(reportWith({ rows: [rowWith({ title, fix: title })] })).split('\n').length
  expect(lines(text)).toBe(lines('plain'))
})
