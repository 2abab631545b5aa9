import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
)
const elementsOf = (file: string, name: string) =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8').match(new RegExp(`<${name}\\s[^]*?/>`, 'g')) ?? []

/** Nothing is typed into these. */
const noText =
  /type="(?:radio|checkbox|number|date|file|range|hidden)"|type=\{kind === 'choice' \? 'radio'|\breadOnly\b/

test('what can be pasted into a line of text has a bound', () => {
  const lines = files.flatMap((file) => elementsOf(file, 'input').map((element) => ({ file, element })))
  const unbounded = lines.filter(({ element }) => !/maxLength=/.test(element) && !noText.test(element))
  expect(lines.length).toBeGreaterThan(20)
  expect(unbounded.map(({ file }) => file)).toEqual([])
})

test('a text of several lines is cut before it is drawn', () => {
  const areas = files.filter((file) => elementsOf(file, 'textarea').some((element) => !/maxLength=/.test(element)))
  // They draw an excerpt of what was given.
  expect(areas.toSorted()).toEqual(['editor/plain-editor.tsx', 'ui/excerpt-area.tsx'])
})
