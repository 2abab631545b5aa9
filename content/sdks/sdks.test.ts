import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { advisories } from '../advisories'
import { anchorOf } from '../anchor'
import { findScenario } from '../catalog'
import { sources } from '../sources'
import { sdks } from './index'

const docs = path.join(import.meta.dirname, '../docs')
const page = readFileSync(path.join(docs, 'sdks.mdx'), 'utf8')
const addresses = readFileSync(path.join(docs, 'headings.txt'), 'utf8').split('\n')
const sections = [...page.matchAll(/^### (.+)\n\n<SdkFacts id="([^"]+)"(?:>| \/>)$/gm)].map(
  ([, name = '', id = '']) => ({
    name,
    id,
  }),
)

describe.each(sdks.map((sdk) => [sdk.id, sdk] as const))('%s', (id, sdk) => {
  it('cites what exists, and at least one source', () => {
    expect(sdk.sources.length).toBeGreaterThan(0)
    expect(sdk.sources.filter((source) => !Object.hasOwn(sources, source))).toEqual([])
    expect(sdk.advisories.filter((a) => !advisories.some((known) => known.id === a))).toEqual([])
    if (sdk.scenario) expect(findScenario(sdk.scenario)?.id).toBe(sdk.scenario)
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('says what version or day it speaks of', () => {
    expect(sdk.version).toMatch(/\d|not read/)
    for (const text of [...sdk.traps, sdk.byDefault]) expect(text).toMatch(/[.”]$/)
  })
})

test('an SDK has one entry', () => {
  for (const key of ['id', 'name'] as const) expect(new Set(sdks.map((sdk) => sdk[key])).size).toBe(sdks.length)
})

test('each section of the page has its entry’s name, its anchor and a line of the table', () => {
  expect(sections.length).toBeGreaterThan(14)
  expect(sections).toEqual(sections.map(({ id }) => ({ id, name: sdks.find((sdk) => sdk.id === id)?.name })))
  const linked = /<SdkTable\s+linked=\{\[([\s\S]*?)\]\}/.exec(page)?.[1] ?? ''
  expect([...linked.matchAll(/'([^']+)'/g)].map(([, id]) => id)).toEqual(sections.map(({ id }) => id))
  expect(sections.filter(({ name }) => !addresses.includes(`sdks#${anchorOf(name)}`))).toEqual([])
})

test('who compares when asked is shown how, in code', () => {
  const parts = page.split(/^### /m)
  const mute = sections.filter(({ id, name }) => {
    const asked = sdks.find((sdk) => sdk.id === id)?.audience !== 'not known'
    return asked && !/```|<Sample /.test(parts.find((part) => part.startsWith(name)) ?? '')
  })
  expect(mute).toEqual([])
})
