import { compile } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import rehypeColumns from './rehype-columns.mjs'

const compiled = async (mdx: string) =>
  String(await compile(mdx, { jsx: true, remarkPlugins: [remarkGfm], rehypePlugins: [rehypeColumns] }))

test('each cell but the first says which column it is', async () => {
  const page = await compiled(
    '| Who | `aud` held | Then |\n| --- | --- | --- |\n| A | b | a sentence of some words |\n',
  )
  expect(page).toContain('data-cards="true"')
  expect([...page.matchAll(/data-column="([^"]*)"/g)].map(([, column]) => column)).toEqual(['aud held', 'Then'])
})

test('two columns, or single words, stay a table', async () => {
  expect(await compiled('| Who | One | Two |\n| --- | --- | --- |\n| A | yes | no |\n')).not.toContain('data-')
  expect(await compiled('| Who | Then |\n| --- | --- |\n| A | b |\n')).not.toContain('data-')
})
