import { compile } from '@mdx-js/mdx'
import { expect, test } from 'vitest'
import rehypeTerms from './rehype-terms.mjs'

const terms = [
  { id: 'token', words: ['token', 'tokens'] },
  { id: 'access-token', words: ['access token'] },
]
const linked = async (mdx: string, path = 'page.mdx') =>
  [
    ...String(await compile({ value: mdx, path }, { jsx: true, rehypePlugins: [[rehypeTerms, { terms }]] })).matchAll(
      /<Term id="([^"]*)">(?:\{")?(.*?)(?:"\})?<\/Term>/g,
    ),
  ].map(([, id, text]) => `${id}: ${text}`)

test('the first use of a term is linked, the longest that fits, as it is written', async () => {
  expect(await linked('An Access token and a token. Tokens are an access token.')).toEqual([
    'access-token: Access token',
    'token: token',
  ])
})

test('headings, links, code, heads of tables and parts of words are left alone', async () => {
  expect(await linked('# Token\n\n`token` [token](/x) tokenize token-like <Cite>token</Cite>')).toEqual([])
  expect(await linked('A token.', 'content/docs/glossary.mdx')).toEqual([])
})
