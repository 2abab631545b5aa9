// A table of three columns and more with sentences in it does not fit a phone: each cell is told which column it is,
// so that the style sheet can show a row as a card. One of single words fits.
const children = (node, name) => node.children.filter(({ tagName }) => tagName === name)
const rows = (table, part) => children(table, part).flatMap((rowGroup) => children(rowGroup, 'tr'))
const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''))

function mark(node) {
  if (node.tagName !== 'table') return node.children?.forEach(mark)
  const columns = rows(node, 'thead').flatMap((row) => children(row, 'th').map(textOf))
  const cells = rows(node, 'tbody').flatMap((row) => [...children(row, 'td').entries()].slice(1))
  if (columns.length < 3 || cells.every(([, cell]) => textOf(cell).length < 20)) return
  node.properties.dataCards = 'true'
  for (const [at, cell] of cells) cell.properties.dataColumn = columns[at]
}

export default function rehypeColumns() {
  return mark
}
