// Every MDX module exports `toc`: its h2 and h3 headings, in order.
import { exportConst } from './export-const.mjs'

const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''))

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
