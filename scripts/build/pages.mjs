// After the build: gives each page its structured data, each page of the docs a copy as Markdown, and the search
// the text of those pages.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { markdownOf } from './pages/markdown.mjs'
import { sectionsOf, withSections } from './pages/sections.mjs'
import { structuredData, withStructuredData } from './pages/structured-data.mjs'

const folder = resolve(process.argv[2] ?? 'out')
const site = process.env.NEXT_PUBLIC_SITE_URL ?? 'https://deputy-lab.example'
const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
/** Links on built pages have the base path already. */
const absolute = (path) => `${site}${basePath && path.startsWith(`${basePath}/`) ? '' : basePath}${path}`

const tokensFile = join(folder, 'docs/examples.json')
const tokens = JSON.parse(await readFile(tokensFile, 'utf8'))
await rm(tokensFile)

const parser = unified().use(rehypeParse)
const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('index.html'))
const sections = []
let written = 0
for (const name of names) {
  const file = join(folder, name)
  const html = await readFile(file, 'utf8')
  const tree = parser.parse(html)
  const data = structuredData(tree)
  if (data) await writeFile(file, withStructuredData(html, data))
  const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`
  if (/^\/docs\/./.test(path)) sections.push(...sectionsOf(tree, path))
  const markdown = /^docs[\\/]./.test(name) ? markdownOf(tree, { absolute, tokens }) : null
  if (!markdown) continue
  await writeFile(file.replace(/[\\/]index\.html$/, '.md'), markdown)
  written += 1
}

const searchFile = join(folder, 'search.json')
const entries = withSections(JSON.parse(await readFile(searchFile, 'utf8')), sections)
await writeFile(searchFile, JSON.stringify(entries))

console.log(
  `Structured data written into ${names.length} pages, ${written} of them also as Markdown; ${entries.length} entries to search.`,
)
