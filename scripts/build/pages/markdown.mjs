// A page of the docs as Markdown. It is made from the built page, so that every component is in it as the text
// that readers see; examples that run in the page become their server, their token and their verdict.
import { select, selectAll } from 'hast-util-select'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { textOf, toText } from './text.mjs'

const has = (node, name) => (node.properties?.className ?? []).includes(name)
const isHidden = (node) =>
  node.type === 'element' &&
  (/^(button|select|input|textarea|script|style|svg)$/.test(node.tagName) ||
    node.properties.role === 'tablist' ||
    node.properties.dataNeedsScripts !== undefined ||
    node.properties.ariaHidden === 'true' ||
    has(node, 'docs-lead') ||
    has(node, 'live-origin') ||
    has(node, 'cite-date'))

const element = (tagName, children, properties = {}) => ({ type: 'element', tagName, properties, children })
const text = (value) => ({ type: 'text', value })
const code = (value) => element('code', [text(value)])
const item = (name, ...children) => element('li', [element('b', [text(`${name}:`)]), text(' '), ...children])

/** “rejected 401 · audience” in its parts. */
function verdictOf(stamp) {
  const [, outcome = '', status = '', step = ''] = /^(\w+)(?: (\d+))?(?: ·)?(?: (.+))?$/.exec(stamp) ?? []
  return { outcome: [outcome, status].filter(Boolean).join(' '), step }
}

/** An example in words: whom it asks, what the token says, what came out and which step decided. */
function exampleOf(figure, { tokens, absolute }) {
  const id = figure.properties.dataLiveExample
  const of = (selector) => toText(select(selector, figure) ?? text(''))
  const facts = selectAll('.live-facts > div', figure).map((fact) => {
    const [name, value] = ['dt', 'dd'].map((part) => toText(select(part, fact)))
    return item(name === 'asked' ? 'server asked' : name, code(value))
  })
  const { outcome, step } = verdictOf(of('.stamp'))
  const { claims } = tokens[id] ?? {}
  return element('blockquote', [
    element('p', [
      element('b', [text('Example:')]),
      text(' '),
      element('a', [text(of('.live-title') || id)], { href: absolute(`/playground/#scenario=${id}`) }),
      text(`. ${of('.live-story')}`),
    ]),
    element('ul', [
      ...facts,
      item('verdict', text(`${outcome}. ${of('.verdict-headline')}`)),
      ...(step
        ? [outcome.startsWith('accepted') ? item('left out', text(step)) : item('deciding step', code(step))]
        : []),
    ]),
    ...selectAll('.live-reason > p', figure),
    ...(claims ? [element('p', [text('The token’s claims:')]), block(JSON.stringify(claims, null, 2), 'json')] : []),
  ])
}

const block = (value, language) => element('pre', [code(value)], { dataLanguage: language })

const languageOf = (pre) =>
  pre.properties.dataLanguage ??
  /language-(\w+)/.exec(pre.children.flatMap((child) => child.properties?.className ?? []).join(' '))?.[1]

/** Names and what they mean, which Markdown has no list for. */
function listOf(dl) {
  const parts = dl.children.flatMap((child) => (child.tagName === 'div' ? child.children : [child]))
  const items = parts
    .map((part, at) => ({ part, next: parts[at + 1] }))
    .filter(({ part }) => part.tagName === 'dt')
    .map(({ part, next }) =>
      element('li', [element('b', part.children), text(': '), ...(next?.tagName === 'dd' ? next.children : [])]),
    )
  return element('ul', items)
}

const inline = /^(span|b|code|a|time|em|strong)$/

/** Parts that a style sheet sets apart, and nothing else does, get a space between them. */
const spaced = (nodes) =>
  nodes.flatMap((node, at) =>
    inline.test(node.tagName ?? '') && inline.test(nodes[at - 1]?.tagName ?? '') ? [text(' '), node] : [node],
  )

/** The same tree with what is only for the eye left out and what Markdown has no word for in other words. */
function plain(node, context) {
  if (node.type !== 'element') return node.children ? { ...node, children: plainAll(node.children, context) } : node
  const { tagName, properties } = node
  if (properties.dataLiveExample !== undefined) return plain(exampleOf(node, context), context)
  const children = plainAll(node.children, context)
  if (/^h[1-6]$/.test(tagName)) {
    const [only] = children
    const isSelfLink = children.length === 1 && only.tagName === 'a' && String(only.properties.href).startsWith('#')
    return { ...node, children: isSelfLink ? only.children : children }
  }
  if (tagName === 'pre') {
    const language = languageOf(node)
    return element('pre', [
      element('code', [text(textOf(node))], language ? { className: [`language-${language}`] } : {}),
    ])
  }
  if (tagName === 'a') return element('a', children, { href: linkOf(properties.href, context) })
  if (tagName === 'dl') return listOf({ ...node, children })
  if (tagName === 'aside') return element('blockquote', children)
  if (has(node, 'code-language')) return element('p', [element('b', children)])
  return { ...node, children }
}

const plainAll = (nodes, context) =>
  spaced(nodes.filter((node) => !isHidden(node) && node.type !== 'comment').map((node) => plain(node, context)))

/** Another page of the docs is linked as Markdown, everything else as a full address. */
function linkOf(href = '', { absolute }) {
  if (!href.startsWith('/')) return href
  const [path, anchor] = href.split('#')
  const docs = /^\/docs\/(.+)\/$/.exec(path)
  return `${absolute(docs ? `/docs/${docs[1]}.md` : path)}${anchor ? `#${anchor}` : ''}`
}

const processor = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', fences: true, rule: '-' })

/**
 * The Markdown of a built page, or `null` where it is none of the docs.
 * @param tree the parsed page
 * @param context.absolute makes the full address of a path of the site
 * @param context.tokens the decoded token of each example, by its id
 */
export function markdownOf(tree, context) {
  const prose = select('article.docs-article .prose', tree)
  if (!prose) return null
  const url = select('link[rel="canonical"]', tree)?.properties.href
  const lead = toText(select('.docs-lead', prose))
  const checked = select('.colophon > p:has(time)', tree)
  const body = processor.stringify(processor.runSync({ type: 'root', children: plainAll(prose.children, context) }))
  const head = [lead, `Page: <${url}>`, ...(checked ? [toText(checked)] : [])].join('\n\n')
  const [title, ...rest] = body.split('\n')
  return `${title}\n\n${head}\n${rest.join('\n')}`
}
