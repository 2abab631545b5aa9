// After the build: a page asks for two style sheets, the one of all pages and one with all that its own parts brought
// along. Next gives each component's sheet a request of its own: twelve for a page of the docs, all before it is drawn.
// The sheets themselves stay: what is loaded later asks for them by their names.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const link = /<link rel="stylesheet" href="([^"]+)"[^>]*\/>/g

/** The addresses of a page's sheets, in their order. */
export const sheetsOf = (html) => [...html.matchAll(link)].map(([, address]) => address)

/**
 * A page, or what Next fetches in its place, with another sheet instead of several. React takes what is named twice
 * for one.
 */
export function withSheet(text, addresses, together) {
  let named = false
  return addresses
    .reduce((rest, address) => rest.replaceAll(address, together), text)
    .replaceAll(link, (tag, address) => {
      if (address !== together) return tag
      const first = !named
      named = true
      return first ? tag : ''
    })
}

async function joinSheets(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).toSorted()
  /** By the set of sheets, whatever their order: they all stand in one layer, and no class is at home in two. */
  const written = new Map()
  for (const name of names) {
    const file = join(folder, name)
    const html = await readFile(file, 'utf8')
    const [, ...own] = sheetsOf(html)
    if (own.length < 2) continue
    const key = own.toSorted().join()
    if (!written.has(key)) written.set(key, await write(folder, own))
    const together = written.get(key)
    await writeFile(file, withSheet(html, own, together))
    const fetched = file.replace(/\.html$/, '.txt')
    const text = await readFile(fetched, 'utf8').catch(() => null)
    if (text !== null) await writeFile(fetched, withSheet(text, own, together))
  }
  console.log(`Each page asks for two style sheets at most; ${written.size} of them hold several.`)
}

/** The address of a new sheet that holds these. Their addresses may have a base path, the files do not. */
async function write(folder, addresses) {
  const inSite = (address) => join(folder, address.slice(address.indexOf('/_next/')))
  const css = (await Promise.all(addresses.map((address) => readFile(inSite(address), 'utf8')))).join('\n')
  const name = `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`
  const address = addresses[0].replace(/[^/]+$/, name)
  await writeFile(inSite(address), css)
  return address
}

const startedDirectly = import.meta.url === pathToFileURL(process.argv[1] ?? '').href
if (startedDirectly) await joinSheets(resolve(process.argv[2] ?? 'out'))
