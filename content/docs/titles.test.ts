import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { pageSlugs } from './slugs'
import { readTitles } from './titles'

test('each page has its title as its frontmatter says, in reading order', async () => {
  const titles = await readTitles()
  expect(titles.map(({ slug }) => slug)).toEqual([...pageSlugs])
  for (const { slug, title } of titles) {
    const text = await readFile(`content/docs/${slug}.mdx`, 'utf8')
    expect([`title: ${title}`, `title: "${title}"`]).toContain(/^title: .*$/m.exec(text)?.[0])
  }
})
