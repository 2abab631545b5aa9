import { expect, test } from 'vitest'
import { mcpRevision } from '@/lib/pipeline/specs'
import { sources } from './sources'
import { changesIn, type Revision, specChanges } from './spec-changes'

const revisions = Object.keys(specChanges) as Revision[]

test('revisions stand in their order, and the newest is the one the checks cite', () => {
  const dated = revisions.filter((revision) => revision !== 'proposed')
  expect(dated.toSorted()).toEqual(dated)
  expect(dated.at(-1)).toBe(mcpRevision)
})

test.each(revisions)('%s: each change has a section of that revision, or a source', (revision) => {
  const changes = changesIn(revision)
  expect(new Set(changes.map(({ about }) => about)).size).toBe(changes.length)
  for (const { about, says, href, source } of changes) {
    expect(href !== null || source !== undefined, about).toBe(true)
    if (href) expect(href).toContain(`/specification/${revision}/`)
    if (source) expect(Object.hasOwn(sources, source)).toBe(true)
    expect(says).toMatch(/\.$/)
  }
})
