/**
 * Whether a text names the same host and path as `own`, spelled another way: case, slash, port, query, escapes, scheme.
 * The bare host counts as well: it names the server along with its neighbours. A path beneath or beside is another
 * server's name, and so is another host.
 */
export function sameServer(text: string, own: string): boolean {
  const [a, b] = [plainest(text), plainest(own)]
  if (a === null || b === null || a.host !== b.host) return false
  return a.path === b.path || a.path === ''
}

function plainest(text: string): { readonly host: string; readonly path: string } | null {
  const address = text
    .trim()
    .replaceAll('\\', '/')
    .replace(/^[a-z]{1,10}:\/\//i, '')
  if (/[^\x21-\x7e]|^[^/]*@/.test(address) || !URL.canParse(`http://${address}`)) return null
  const { hostname, port, pathname } = new URL(`http://${address}`)
  const path = unescaped(pathname).toLowerCase().replace(/\/$/, '')
  return { host: hostname.replace(/\.$/, '') + (port === '' || port === '443' ? '' : `:${port}`), path }
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
