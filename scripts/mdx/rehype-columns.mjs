// A table of three columns and more does not fit a phone: each cell is told which column it is, so that the style
// sheet can show a row as a card.
const children = (node, name) => node.children.filter(({ tagName }) => tagName === name)
const rows = (table, part) => children(table, part).flatMap((rowGroup) => children(rowGroup, 'tr'))
const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''))

function mark(node) {
  if (node.tagName !== 'table') return node.children?.forEach(mark)
  const columns = rows(node, 'thead').flatMap((row) => children(row, 'th').map(textOf))
  if (columns.length < 3) return
  node.properties.dataCards = 'true'
  for (const row of rows(node, 'tbody'))
    for (const [at, cell] of children(row, 'td').entries()) if (at > 0) cell.properties.dataColumn = columns[at]
}

export default function rehypeColumns() {
  return mark
}
