import { errorPages } from '../errors/pages'
import { productPages } from '../product-pages'
import type { PartPage } from './part'
import type { PageSlug } from './slugs'

/** Pages of the docs that are an index, and the pages below each, in their order. */
const parts = {
  'authorization-servers': productPages,
  troubleshooting: errorPages,
} as const satisfies Partial<Record<PageSlug, readonly PartPage[]>>

export type IndexSlug = keyof typeof parts

export const indexSlugs = Object.keys(parts) as readonly IndexSlug[]

const isIndexSlug = (slug: string): slug is IndexSlug => Object.hasOwn(parts, slug)

/** The pages below a page; none for most. */
export const partsBelow = (slug: string): readonly PartPage[] => (isIndexSlug(slug) ? parts[slug] : [])
