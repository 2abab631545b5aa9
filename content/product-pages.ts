import { anchorOf } from './anchor'
import type { PartPage } from './docs/part'
import { products } from './issuers'

/** Each product has its page: whoever adds a product adds nothing for it. */
export const productPages: readonly PartPage[] = products.map(({ id, name }) => ({
  id,
  name,
  title: `${name}: tokens, aud and resource`,
  about: `The tokens of ${name}: what stands in aud, whether resource is read, how an MCP server’s URI gets in, and why servers refuse them.`,
}))

/** The sections of every such page. None is left out: where nothing is known, that is said. */
const titles = {
  audience: 'Your URI in aud',
  tokens: 'Its access tokens',
  marks: 'Recognised by',
  refusals: 'Why servers refuse them',
  reports: 'What goes wrong in the field',
  examples: 'Examples to run',
  sources: 'Sources',
} as const

export type ProductSection = keyof typeof titles

/** A section’s heading, as the list of a page’s headings has it. */
export const productHeading = (section: ProductSection) => ({
  depth: 2 as const,
  id: anchorOf(titles[section]),
  title: titles[section],
})

export const productHeadings = (Object.keys(titles) as readonly ProductSection[]).map(productHeading)
