import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { glossary } from '@/content/glossary'
import { changesIn } from '@/content/spec-changes'
import { checks } from '@/lib/pipeline/checks'
import { titled, titleOf } from '@/lib/pipeline/clause-titles'
import { sectionOf } from '@/lib/pipeline/specs'
import { clause, further, type McpHeading, mcpClause } from './clauses'
import { mcpHeadings } from './mcp-headings.fixture'

const docs = path.resolve(import.meta.dirname, './docs')
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => readFileSync(path.join(docs, name), 'utf8'))
const cited = (pattern: RegExp) => pages.flatMap((page) => [...page.matchAll(pattern)])

test('every clause a page cites has a title', () => {
  const clauses = cited(/<Rfc n=\{(\d+)\} s="([^"]+)"/g)
  expect(clauses.length).toBeGreaterThan(20)
  for (const [, number, section = ''] of clauses) expect(clause(Number(number), section).title).not.toBe('')
  for (const [, heading] of cited(/<Mcp heading="([^"]+)"/g))
    expect(mcpClause(heading as McpHeading).title).not.toBe('')
})

test('every clause the glossary names has a title', () => {
  for (const { spec, mcp } of glossary) {
    if (spec) expect(clause(spec.rfc, spec.section).title).not.toBe('')
    if (mcp) expect(mcpClause(mcp as McpHeading).title).not.toBe('')
  }
})

test('what the checks cite is not listed again for the docs', () => {
  const again = Object.keys(further).filter((key) => {
    const [number, section = ''] = key.split(' ')
    return titleOf(sectionOf(Number(number), section)) !== null
  })
  expect(again).toEqual([])
})

test('a clause nobody has given a title stops the build', () => {
  expect(() => clause(7519, '99')).toThrow('RFC 7519 §99 has no title')
  expect(() => clause(1, '1')).toThrow('has no title')
  expect(() => mcpClause('no-such-heading' as McpHeading)).toThrow('no such heading')
})

test('every heading of the MCP specification that is cited stands in its document, under that title', () => {
  const idOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-')
  const named = [
    ...cited(/<Mcp heading="([^"]+)"/g).map(([, heading = '']) => heading),
    ...glossary.map(({ mcp }) => mcp ?? ''),
  ]
  const byDocs = [...new Set(named.filter((heading) => heading !== ''))].map((heading) =>
    mcpClause(heading as McpHeading),
  )
  const byChecks = checks.flatMap(({ specs }) => specs.map(titled))
  const current = changesIn('2026-07-28').flatMap(({ href }) => (href ? [{ href, title: null }] : []))
  const wrong = [...byDocs, ...byChecks, ...current].filter(({ href, title }) => {
    const { origin, pathname, hash } = new URL(href)
    if (origin !== 'https://modelcontextprotocol.io' || hash === '') return false
    const heading = mcpHeadings[pathname]?.find((text) => `#${idOf(text)}` === hash)
    return heading === undefined || (title !== null && !title.endsWith(`: ${heading}`))
  })
  expect(byDocs.length).toBeGreaterThan(15)
  expect(wrong).toEqual([])
})
