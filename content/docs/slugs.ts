/** The pages of the docs, in reading order. A new page is an MDX file of this name and its line here. */
export const pageSlugs = [
  'what-is-mcp-authorization',
  'confused-deputy',
  'two-attacks-one-name',
  'audience-mistakes',
  'authorization-servers',
  'sdks',
  'add-oauth',
  'protected-server',
  'roll-out',
  'testing',
  'troubleshooting',
  'comparing-audiences',
  'reading-a-verdict',
  'how-a-server-decides',
  'token-anatomy',
  'dpop',
  'mtls',
  'parity',
  'threat-model',
  'advisories',
  'spec-changelog',
  'command',
  'servers-file',
  'glossary',
  'keyboard',
  'limits',
  'privacy',
  'about',
] as const

export type PageSlug = (typeof pageSlugs)[number]

export const isPageSlug = (text: string): text is PageSlug => pageSlugs.some((slug) => slug === text)
