// What a page says of itself, for search engines: https://schema.org, as JSON-LD.
import { select, selectAll } from 'hast-util-select'
import { toText } from './text.mjs'

const content = (tree, name) =>
  select(`meta[property="${name}"], meta[name="${name}"]`, tree)?.properties.content ?? undefined

/** The way to the page: the list of its breadcrumb, then the page itself. */
function breadcrumbOf(tree, home, url, title) {
  const crumbs = selectAll('nav[aria-label="Breadcrumb"] li', tree).map((item) => ({
    name: toText(item),
    href: select('a', item)?.properties.href,
  }))
  if (crumbs.length === 0) return undefined
  const steps = [
    ...crumbs.map(({ name, href }) => ({ name, ...(href && { item: new URL(href, home).href }) })),
    { name: title, item: url },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  }
}

/** The JSON-LD of a page, or `null` for one that no search engine should list. `tree` is the parsed page. */
export function structuredData(tree) {
  const url = select('link[rel="canonical"]', tree)?.properties.href
  const title = content(tree, 'og:title')
  if (!url || !title) return null
  const image = content(tree, 'og:image')
  const modified = select('.colophon time', tree)?.properties.dateTime
  const site = { '@type': 'WebSite', name: 'Deputy Lab', url: new URL('/', url).href }
  const isArticle = select('article.docs-article', tree) !== undefined
  const page = {
    '@type': isArticle ? 'TechArticle' : 'WebPage',
    '@id': url,
    url,
    ...(isArticle ? { headline: title } : { name: title }),
    description: content(tree, 'description'),
    inLanguage: 'en',
    ...(image && { image }),
    ...(modified && { dateModified: modified }),
    isPartOf: site,
  }
  return { '@context': 'https://schema.org', '@graph': [page, breadcrumbOf(tree, url, url, title)].filter(Boolean) }
}

/** The page with its JSON-LD at the end of its head. `<` is escaped: no text can end the element. */
export const withStructuredData = (html, data) =>
  html.replace(
    '</head>',
    () => `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></head>`,
  )
