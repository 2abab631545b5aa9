import { select } from 'hast-util-select'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import rehypeShiki from './rehype-shiki.mjs'

interface Node {
  readonly tagName?: string
  readonly value?: string
  readonly properties?: { readonly class?: unknown }
  readonly children?: readonly Node[]
}

const code = 'curl -sS -X POST "$HOST/mcp" | jq .a\n\nread -r b # c\n'

const textOf = ({ value, children = [] }: Node): string => value ?? children.map(textOf).join('')

test('code keeps its text, and an element stands only where a colour changes', async () => {
  const tree = unified()
    .use(rehypeParse, { fragment: true })
    .parse(`<pre><code class="language-bash">${code}</code></pre>`)
  await rehypeShiki()(tree, {})
  const { children = [] } = select('code', tree) as Node
  expect(children.map(textOf).join('')).toBe(code.trimEnd())
  expect(children.filter(({ tagName }) => tagName).length).toBeGreaterThan(5)
  for (const [at, { tagName, properties }] of children.entries()) {
    if (tagName) expect(String(properties?.class)).toMatch(/^tk-/)
    // Two alike side by side would be one.
    expect(children[at + 1]).not.toMatchObject({ tagName, properties })
  }
})
