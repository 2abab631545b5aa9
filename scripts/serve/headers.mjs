// Reads public/_headers, the file in which static hosts are told what headers to send.

/**
 * The rules of the file, in order: `{ path, set: [[name, value]], unset: [name] }`, names in small letters.
 * `! Name` takes back a header that an earlier rule set. Throws on a line that fits nowhere.
 */
export function parseHeaders(text) {
  const rules = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim()
    if (content === '' || content.startsWith('#')) continue
    const rule = rules.at(-1)
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(content) ?? []
    if (/^\//.test(line)) rules.push({ path: content, set: [], unset: [] })
    else if (/^\s/.test(line) && rule && content.startsWith('!')) rule.unset.push(content.slice(1).trim().toLowerCase())
    else if (/^\s/.test(line) && rule && name) rule.set.push([name.toLowerCase(), value])
    else throw new SyntaxError(`_headers, line ${at + 1}: neither a path nor a header below one: ${content}`)
  }
  return rules
}

const fits = (rule, path) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule)

/** What the rules say for a path, by name; values for one name are joined by a comma, as hosts do. */
export function headersFor(rules, path) {
  const headers = {}
  for (const { set, unset } of rules.filter((rule) => fits(rule.path, path))) {
    for (const name of unset) delete headers[name]
    for (const [name, value] of set) headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  return headers
}
