/** The pages of the docs, in reading order. A new page is an MDX file of this name and its line here. */
export const pageSlugs = ['confused-deputy', 'two-attacks-one-name', 'add-oauth', 'reading-a-verdict'] as const

export type PageSlug = (typeof pageSlugs)[number]
