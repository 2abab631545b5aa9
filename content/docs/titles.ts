import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type PageSlug, pageSlugs } from './slugs'

interface Titled {
  readonly slug: PageSlug
  readonly title: string
}

/**
 * The pages' titles in reading order, from their files at build: whoever imports the pages themselves brings all their
 * components along.
 */
export const readTitles = (): Promise<Titled[]> => Promise.all(pageSlugs.map(readTitle))

async function readTitle(slug: PageSlug): Promise<Titled> {
  const text = await readFile(path.join(process.cwd(), 'content/docs', `${slug}.mdx`), 'utf8')
  const written = /^title: (.+)$/m.exec(text)?.[1]?.trim()
  if (!written) throw new TypeError(`content/docs/${slug}.mdx: its frontmatter has no title`)
  return { slug, title: written.startsWith('"') ? String(JSON.parse(written)) : written }
}
