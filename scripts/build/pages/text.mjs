/** The text of a node of a parsed page, as it stands. */
export const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''))

/** The same on one line. */
export const toText = (node) => textOf(node).replace(/\s+/g, ' ').trim()
