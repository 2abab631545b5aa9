import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { further } from '@/content/clauses'
import { rfcSections } from '@/lib/pipeline/rfc-sections'
import { titled } from '@/lib/pipeline/clause-titles'
import { rfc8725bis } from '@/lib/pipeline/specs'
import { rfcDocuments, sectionHeading } from './rfc-documents'

const root = path.resolve(import.meta.dirname, '..')

/** How a section is cited in code, data and prose; several sections of one RFC may follow one another. */
const forms = [
  /RFC[ \u00a0](\d{4})[ \u00a0]((?:§[A-Z\d][\d.]*\d|§[A-Z\d])(?:(?:,| and|, and) (?:§[A-Z\d][\d.]*\d|§\d))*)/g,
  /RFC (\d{4}) appendix ([A-Z])/g,
  /rfc(\d{4})\.html#section-(\d[\d.]*)/g,
  /rfc: (\d{4}), section: '([^']+)'/g,
  /"rfc": (\d{4}),\s*"section": "([^"]+)"/g,
  /<Rfc n=\{(\d{4})\} s="([^"]+)"/g,
  /\brfc\((\d{4}), '([^']+)'/g,
  /\bsection\('(\d{4}) ([^']+)'/g,
]

const files = ['app', 'components', 'content', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(ts|tsx|mjs|mdx|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/node_modules|scripts.parity.results/.test(file)),
)

const inFiles = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8')
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap(([, rfc = '', sections = '']) =>
      [...sections.matchAll(/[A-Z]\b|\d[\d.]*/g)].map(([section]) => ({
        file: path.relative(root, file),
        rfc,
        section,
      })),
    ),
  )
})
const byChecks = Object.entries(rfcSections).flatMap(([rfc, { title: _, ...sections }]) =>
  Object.entries(sections).map(([section, heading]) => ({ rfc: rfc.slice(3), section, heading: heading as string })),
)
const byDocs = Object.entries(further).map(([key, title]) => {
  const [rfc = '', section = ''] = key.split(' ')
  return { rfc, section, heading: title.replace(/^[^:]*: /, '') }
})

test('every section that is cited anywhere stands in its document', () => {
  expect(inFiles.length).toBeGreaterThan(400)
  const unknown = inFiles.filter(({ rfc, section }) => sectionHeading(rfc, section) === undefined)
  expect(unknown, 'look the heading up and add it to rfc-sections.json').toEqual([])
})

test('a section is shown under its own heading', () => {
  const shown = [...byChecks, ...byDocs]
  expect(shown.filter(({ rfc, section, heading }) => sectionHeading(rfc, section) !== heading)).toEqual([])
  expect(titled(rfc8725bis('3.14')).title).toMatch(`: ${sectionHeading('draft-ietf-oauth-rfc8725bis', '3.14')}`)
})

test('the list of sections holds none that nobody cites', () => {
  const cited = new Set([...inFiles, ...byChecks, ...byDocs].map(({ rfc, section }) => `${rfc} ${section}`))
  const unused = rfcDocuments.flatMap(({ id: rfc, sections }) =>
    Object.keys(sections).flatMap((section) =>
      /^\d/.test(rfc) && !cited.has(`${rfc} ${section}`) ? [`${rfc} ${section}`] : [],
    ),
  )
  expect(unused, 'take them out of rfc-sections.json').toEqual([])
})
