// Every MDX module exports `toc`: its h2 and h3 headings, in order.
import { valueToEstree } from 'estree-util-value-to-estree'

const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''))

const exportConst = (name, value) => ({
  type: 'mdxjsEsm',
  value: '',
  data: {
    estree: {
      type: 'Program',
      sourceType: 'module',
      body: [
        {
          type: 'ExportNamedDeclaration',
          specifiers: [],
          attributes: [],
          source: null,
          declaration: {
            type: 'VariableDeclaration',
            kind: 'const',
            declarations: [
              {
                type: 'VariableDeclarator',
                id: { type: 'Identifier', name },
                init: valueToEstree(value),
              },
            ],
          },
        },
      ],
    },
  },
})

export default function rehypeToc() {
  return (tree) => {
    const toc = tree.children
      .filter((node) => node.type === 'element' && /^h[23]$/.test(node.tagName))
      .map((heading) => ({
        depth: Number(heading.tagName[1]),
        id: heading.properties.id,
        title: textOf(heading),
      }))
    tree.children.unshift(exportConst('toc', toc))
  }
}
