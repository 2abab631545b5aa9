import { tidyFragment } from './codec'

/** Pages of this site whose address carries a case after its `#`. */
const pages = /\/(?:playground|embed|matrix)\/?$/

/**
 * The fragment of a pasted link to a case, in any form this site reads: the address of one of its pages, also within
 * `<…>` or a Markdown link, the part from the `#` on, or what follows it; an example’s own page stands for the example.
 * `null`: the text is no such link. Whether the fragment can be read, `openLink` says.
 */
export function fragmentIn(text: string): string | null {
  const given = text.trim()
  if (isOurs(given)) return given.replace('#', '')
  const hash = /#|%23/.exec(given)
  if (!hash) return exampleIn(given)
  const address = given.slice(0, hash.index)
  const fragment = given.slice(hash.index + hash[0].length)
  const isLink = isOurs(fragment) || (pages.test(address) && !/\baccess_token=/.test(fragment))
  return isLink ? fragment : null
}

/** An opaque token may begin with `v1.` and further letters. */
const isOurs = (fragment: string): boolean =>
  /^(?:v[1-9]\d{0,5}\.[dp]\.|scenario=)/.test(tidyFragment(fragment.slice(0, 60)))

function exampleIn(address: string): string | null {
  const id = /\/scenarios\/([a-z0-9-]{1,80})\/?[)>]?$/.exec(address)?.[1]
  return id === undefined ? null : `scenario=${id}`
}
