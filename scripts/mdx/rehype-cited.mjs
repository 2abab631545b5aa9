// Every MDX module exports `cited`, the ids of its <Cite>, and `components`, the names of what it is made of:
// from both follows when what the page says was looked up.
import { exportConst } from './export-const.mjs'

const isComponent = ({ type, name }) => /^mdxJsx(Flow|Text)Element$/.test(type) && /^[A-Z]/.test(name ?? '')

function* componentsIn(node) {
  if (isComponent(node)) yield node
  for (const child of node.children ?? []) yield* componentsIn(child)
}

const attribute = (node, wanted) => node.attributes.find(({ name }) => name === wanted)?.value

export default function rehypeCited() {
  return (tree) => {
    const found = [...componentsIn(tree)]
    const cited = found.filter(({ name }) => name === 'Cite').map((node) => attribute(node, 'id'))
    tree.children.unshift(
      exportConst('cited', [...new Set(cited)]),
      exportConst('components', [...new Set(found.map(({ name }) => name))]),
    )
  }
}
