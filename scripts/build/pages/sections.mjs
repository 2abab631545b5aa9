// The text of the docs' pages by section, for the search. It is taken from the built pages, where every component
// has become text. Examples are left out: they are found by their own entries;
// so is what says `data-unsearched`.
import { select } from 'hast-util-select'
import { textOf } from './text.mjs'

const isHidden = ({ type, tagName, properties }) =>
  type === 'element' &&
  (/^(button|select|script|style|svg)$/.test(tagName) ||
    properties.dataLiveExample !== undefined ||
    properties.dataNeedsScripts !== undefined ||
    properties.dataUnsearched !== undefined ||
    properties.ariaHidden === 'true' ||
    properties.className?.includes('moved') ||
    properties.role === 'tablist')

const line = (text) => text.replace(/\s+/g, ' ').trim()
const isBlock = ({ tagName = '' }) => /^(p|li|td|th|dt|dd|div|pre|h[1-6]|br|tr|summary|span)$/.test(tagName)

/**
 * Walks a page; `take` is told each place that has an address, and `add` each piece of text with the place it belongs
 * to. A place reaches up to the next one; a row of a table ends with itself.
 */
function walk(node, place, take, add) {
  if (node.type === 'text') add(node.value, place)
  if (node.type === 'text' || isHidden(node)) return place
  let at = take(node) ?? place
  for (const child of node.children ?? []) at = walk(child, at, take, add)
  if (isBlock(node)) add(' ', at)
  return node.tagName === 'tr' ? place : at
}

/**
 * The places of a built page of the docs: its beginning, its headings, and what has an id and says with
 * `data-search` what kind of entry it is. Each has the text up to the next.
 * @returns entries as `lib/search/entry.ts` describes them; empty for pages without running text
 */
export function sectionsOf(tree, path) {
  const prose = select('article.docs-article .prose', tree)
  if (!prose) return []
  const page = line(textOf(select('h1', prose)))
  const isCheck = path.startsWith('/docs/checks/')
  const found = [
    { kind: isCheck && path !== '/docs/checks/' ? 'check' : 'page', title: page, path, where: '', text: '' },
  ]
  const take = (node) => {
    const { id, dataSearch, dataSearchTitle } = node.properties ?? {}
    if (!id || (!dataSearch && !/^h[2-4]$/.test(node.tagName))) return
    const place = {
      kind: dataSearch ?? (isCheck && node.tagName === 'h3' ? 'reason' : 'section'),
      title: dataSearchTitle ?? line(textOf(node)),
      path: `${path}#${id}`,
      where: page,
      text: '',
    }
    found.push(place)
    return place
  }
  walk(prose, found[0], take, (text, place) => {
    place.text += text
  })
  return found.map((entry) => ({ ...entry, text: textAfter(entry) }))
}

/** The text without the title it begins with. */
function textAfter({ title, text }) {
  const whole = line(text)
  return whole.startsWith(title) ? whole.slice(title.length).trim() : whole
}

/** The entries with what the pages say: a place that is listed already gets its text, the others are added. */
export function withSections(entries, sections) {
  const listed = new Map(entries.map((entry) => [entry.path, entry]))
  const texts = new Map(sections.map((section) => [section.path, section.text]))
  return [
    ...entries.map((entry) =>
      texts.has(entry.path) ? { ...entry, text: texts.get(entry.path) || entry.text } : entry,
    ),
    ...sections.filter(({ path }) => !listed.has(path)),
  ]
}
