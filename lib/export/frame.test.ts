import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { frame, markdownPicture } from './frame'
import { hostileTexts } from './hostile.fixture'
import { exampleLink, takeawayOfScenario } from './takeaway.fixture'
import type { Takeaway } from './takeaway'

const replay = await takeawayOfScenario('cross-server-replay')
/** The same with a headline of anybody's. */
const saying = (headline: string): Takeaway => ({
  ...replay,
  judgement: { ...replay.judgement, summary: { ...replay.judgement.summary, headline } },
})
const elementsOf = (html: string) =>
  unified()
    .use(rehypeParse, { fragment: true })
    .parse(html)
    .children.flatMap((node) => (node.type === 'element' ? [node] : []))

test('a frame shows what the link opens', () => {
  const [iframe, ...others] = elementsOf(frame.write(replay))
  expect(others).toEqual([])
  expect(iframe?.tagName).toBe('iframe')
  expect(iframe?.properties.src).toBe(exampleLink.replace('/playground/', '/embed/'))
  expect(iframe?.properties.src).toContain('/embed/#')
  expect(iframe?.properties.title).toBe('Deputy Lab. Rejected: Valid. Just not for this server.')
})

test('a picture leads to the case, and what it lacks is said', () => {
  expect(markdownPicture.write(replay)).toContain(`](<${exampleLink}>)`)
  expect(markdownPicture.remarks?.(replay)).toHaveLength(1)
})

test('a case that is too long for a link has neither', () => {
  for (const target of [frame, markdownPicture]) {
    expect(target.needs({ ...replay, link: null })).toMatch(/too long/)
    expect(target.needs(replay)).toBe(null)
  }
})

test.each(hostileTexts)('no text breaks out of the frame or the picture: %j', (text) => {
  const elements = elementsOf(frame.write(saying(text)))
  expect(elements.map(({ tagName }) => tagName)).toEqual(['iframe'])
  expect(Object.keys(elements[0]?.properties ?? {}).sort()).toEqual(
    ['height', 'loading', 'referrerPolicy', 'src', 'style', 'title', 'width'].sort(),
  )
  const root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(markdownPicture.write(saying(text)))
  const [paragraph, ...more] = root.children
  expect(more).toEqual([])
  expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual(['link'])
})
