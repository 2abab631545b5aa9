import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { markdownOf } from './markdown.mjs'
import { sectionsOf, withSections } from './sections.mjs'
import { structuredData, withStructuredData } from './structured-data.mjs'

const parse = (html: string) => unified().use(rehypeParse).parse(html)
const context = {
  tokens: { replay: { claims: { aud: 'a' } } },
  absolute: (path: string) => `https://lab.example${path}`,
}
const head = `<head><link rel="canonical" href="https://lab.example/docs/x/"><meta property="og:title" content="X">
<meta name="description" content="About X"></head>`
const page = (body: string) => `<html>${head}<body><article class="docs-article">
<nav aria-label="Breadcrumb"><ol><li><a href="/docs/">Docs</a></li><li>Start here</li></ol></nav>
<div class="prose"><h1>X</h1><p class="docs-lead">About X</p>${body}</div></article></body></html>`
const markdown = (body: string) => markdownOf(parse(page(body)), context)

test('a page says what it is and where it stands', () => {
  const [self, way] = structuredData(parse(page('')))?.['@graph'] ?? []
  expect(self).toMatchObject({ '@type': 'TechArticle', headline: 'X', url: 'https://lab.example/docs/x/' })
  expect(way).toHaveProperty('itemListElement', [
    { '@type': 'ListItem', position: 1, name: 'Docs', item: 'https://lab.example/docs/' },
    { '@type': 'ListItem', position: 2, name: 'Start here' },
    { '@type': 'ListItem', position: 3, name: 'X', item: 'https://lab.example/docs/x/' },
  ])
  expect(structuredData(parse('<head></head>'))).toBe(null)
})

test('no text ends the element the data stands in, or is taken for a replacement', () => {
  const html = withStructuredData('<head></head>', { name: '</script><script>$&' })
  expect(html).toBe(
    '<head><script type="application/ld+json">{"name":"\\u003c/script>\\u003cscript>$&"}</script></head>',
  )
})

test('headings lose their links to themselves, pages of the docs are linked as Markdown', () => {
  expect(markdown('<h2 id="why"><a href="#why">Why</a></h2><p><a href="/docs/checks/audience/#x">that</a></p>')).toBe(
    '# X\n\nAbout X\n\nPage: <https://lab.example/docs/x/>\n\n## Why\n\n[that](https://lab.example/docs/checks/audience.md#x)\n',
  )
})

test('an example becomes its server, its verdict, the step that decided and its token', () => {
  const found = markdown(`<figure data-live-example="replay"><span class="live-title">The replay</span>
    <span class="live-story">It is sent on.</span><div data-needs-scripts><label>Ask</label></div>
    <dl class="live-facts"><div><dt>asked</dt><dd>b</dd></div></dl><span class="stamp">rejected 401 · audience</span>
    <p class="verdict-headline">Not for you</p></figure>`)
  expect(found).toContain('[The replay](https://lab.example/playground/#scenario=replay). It is sent on.')
  expect(found).toContain('- **server asked:** `b`')
  expect(found).toContain('- **verdict:** rejected 401. Not for you')
  expect(found).toContain('- **deciding step:** `audience`')
  expect(found).toContain('>   "aud": "a"')
  expect(found).not.toContain('Ask')
})

test('code keeps its language, and languages their names', () => {
  const found = markdown(`<div role="tablist"><button>Go</button></div><div><p class="code-language">Go</p>
    <pre><code class="language-go">x :=<span> 1</span></code></pre></div>`)
  expect(found).toContain('**Go**\n\n```go\nx := 1\n```')
  expect(markdownOf(parse('<p>elsewhere</p>'), context)).toBe(null)
})

test('the search has each place of a page with the text up to the next', () => {
  const found = sectionsOf(
    parse(
      page(`<p>Intro.</p><h2 id="why"><a href="#why">Why</a></h2><p>Because</p><p>of it.</p>
      <figure data-live-example="x">left out</figure><dl><dt id="aud" data-search="term">aud</dt><dd>For whom.</dd></dl>`),
    ),
    '/docs/x/',
  )
  expect(found).toEqual([
    { kind: 'page', title: 'X', path: '/docs/x/', where: '', text: 'About X Intro.' },
    { kind: 'section', title: 'Why', path: '/docs/x/#why', where: 'X', text: 'Because of it.' },
    { kind: 'term', title: 'aud', path: '/docs/x/#aud', where: 'X', text: 'For whom.' },
  ])
})

test('a row of a table that has an address ends with itself', () => {
  const rows =
    '<tr><th>Go</th><td>a</td></tr><tr id="ruby" data-search="section" data-search-title="Ruby"><th>Ruby</th><td>b</td></tr>'
  const found = sectionsOf(
    parse(page(`<h2 id="table">Table</h2><table><tbody>${rows}</tbody></table><p>After it.</p>`)),
    '/docs/x/',
  )
  expect(found.slice(1).map(({ path, text }) => [path, text])).toEqual([
    ['/docs/x/#table', 'Go a After it.'],
    ['/docs/x/#ruby', 'b'],
  ])
})

test('an entry that is listed keeps its name and gets the text of its page', () => {
  const [listed, other] = [
    { kind: 'page', title: 'X', path: '/docs/x/', where: 'Start here', text: 'About' },
    { kind: 'example', title: 'E', path: '/scenarios/e/', where: '', text: 'story' },
  ] as const
  const section = { kind: 'section', title: 'Why', path: '/docs/x/#why', where: 'X', text: 'Because' }
  expect(withSections([listed, other], [{ ...listed, where: '', text: 'All of it' }, section])).toEqual([
    { ...listed, text: 'All of it' },
    other,
    section,
  ])
})
