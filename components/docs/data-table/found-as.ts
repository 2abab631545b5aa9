import { anchorOf } from '@/content/anchor'

/** What gives a row an address of its own, and an entry of the search under this name. */
export const foundAs = (name: string) => ({
  id: anchorOf(name),
  'data-search': 'section',
  'data-search-title': name,
})

/** For a row whose subject has a section of its own: the search leads there. */
export const foundElsewhere = { 'data-unsearched': '' }
