import type { MDXContent } from 'mdx/types'
import { type Checked, checkedOn } from './checked'
import { type Section, checksSection, isSection, sections } from './sections'
import { type PageSlug, pageSlugs } from './slugs'

/** An MDX module as our plugins compile it. */
interface Compiled {
  readonly default: MDXContent
  readonly frontmatter: Record<string, unknown>
  readonly toc: readonly Heading[]
  readonly cited: readonly string[]
  readonly components: readonly string[]
}

export interface Heading {
  readonly depth: 2 | 3
  readonly id: string
  readonly title: string
}

/** What a page says of itself, in its frontmatter. */
interface PageMeta {
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Where it stands in the navigation. */
  readonly section: Section
  /** Words that people search it by and that it does not say; empty for most. */
  readonly also: string
}

export interface Page extends PageMeta {
  readonly Content: MDXContent
  readonly toc: readonly Heading[]
  /** When what it says was looked up; `null` where it rests on specifications alone. */
  readonly checked: Checked | null
}

/** The compiled page; a slug without its file stops the build. */
const compiled = (slug: PageSlug): Promise<Compiled> => import(`./${slug}.mdx`)

export async function readPage(slug: PageSlug): Promise<Page> {
  const { default: Content, frontmatter, toc, cited, components } = await compiled(slug)
  const text = (name: string) => {
    const value = frontmatter[name]
    if (typeof value !== 'string' || value === '')
      throw new TypeError(`content/docs/${slug}.mdx: its frontmatter has no ${name}`)
    return value
  }
  const section = text('section')
  if (!isSection(section))
    throw new TypeError(`content/docs/${slug}.mdx: there is no section “${section}”, only ${sections.join(', ')}`)
  const also = frontmatter.also === undefined ? '' : text('also')
  const checked = checkedOn(cited, components)
  return { slug, title: text('title'), description: text('description'), section, also, Content, toc, checked }
}

export const readPages = (): Promise<Page[]> => Promise.all(pageSlugs.map(readPage))

/** Pages by section, in the order of both; the section of the checks is there even without a page. */
export const bySection = (pages: readonly Page[]) =>
  sections
    .map((section) => ({ section, pages: pages.filter((page) => page.section === section) }))
    .filter(({ section, pages: inSection }) => inSection.length > 0 || section === checksSection)
