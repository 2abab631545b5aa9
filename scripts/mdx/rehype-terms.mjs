// Links the first use of each glossary term on a page. Not in headings, links, code and tables' heads, and not
// on the glossary itself. `terms`: `{ id, words }` with every spelling of a term.

const never = /^(h[1-6]|a|code|pre|th|script|button)$/
/** Components whose text is an address, a name or a link already. */
const linking = /^(Term|CheckRef|Claim|Cite|Rfc|Mcp|SpecRef|CodeTabs)$/

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const termNode = (id, text) => ({
  type: 'mdxJsxTextElement',
  name: 'Term',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [{ type: 'text', value: text }],
})

export default function rehypeTerms({ terms = [] } = {}) {
  const idOf = new Map(terms.flatMap(({ id, words }) => words.map((word) => [word.toLowerCase(), id])))
  // The longest first: an access token is no token, and a resource URI no URI.
  const words = [...idOf.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')

  return (tree, file) => {
    if (words.length === 0 || /glossary\.mdx$/.test(file.path ?? '')) return
    const linked = new Set()
    const parts = ({ value }) => {
      const made = []
      let from = 0
      for (const { 0: word, index } of value.matchAll(pattern)) {
        const id = idOf.get(word.toLowerCase())
        if (linked.has(id)) continue
        linked.add(id)
        made.push({ type: 'text', value: value.slice(from, index) }, termNode(id, word))
        from = index + word.length
      }
      return [...made, { type: 'text', value: value.slice(from) }].filter(
        (node) => node.type !== 'text' || node.value !== '',
      )
    }
    const walk = (node) => {
      if (never.test(node.tagName ?? '') || linking.test(node.name ?? '')) return
      node.children = node.children?.flatMap((child) => {
        if (child.type === 'text') return parts(child)
        walk(child)
        return [child]
      })
    }
    walk(tree)
  }
}
