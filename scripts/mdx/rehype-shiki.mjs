// Highlights code blocks at build time. Colours are classes (tk-keyword, tk-string, …) instead of
// style attributes, so that both themes share one HTML and the pages need no inline styles.
import rehypeShikiFromHighlighter from '@shikijs/rehype/core'
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import bash from 'shiki/langs/bash.mjs'
import csharp from 'shiki/langs/csharp.mjs'
import go from 'shiki/langs/go.mjs'
import http from 'shiki/langs/http.mjs'
import ini from 'shiki/langs/ini.mjs'
import java from 'shiki/langs/java.mjs'
import json from 'shiki/langs/json.mjs'
import php from 'shiki/langs/php.mjs'
import python from 'shiki/langs/python.mjs'
import typescript from 'shiki/langs/typescript.mjs'

const theme = createCssVariablesTheme({
  name: 'classes',
  variablePrefix: '--tk-',
  variableDefaults: {},
  fontStyle: true,
})

/** Nothing is styled by a line, or by a token without a colour of its own: long samples have a thousand of them. */
const isPlain = (node) => node.tagName === 'span' && /^(line)?$/.test(classOf(node))

const classOf = ({ properties }) => String(properties?.class ?? '')

const unwrapped = (nodes) => nodes.flatMap((node) => (isPlain(node) ? unwrapped(node.children) : [node]))

/** What stands beside its like is one. */
function joined(nodes) {
  const all = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else if (node.tagName === 'span' && last?.tagName === 'span' && classOf(last) === classOf(node))
      last.children = joined([...last.children, ...node.children])
    else all.push(node)
  }
  return all
}

const styleToClass = {
  name: 'style-to-class',
  pre(node) {
    delete node.properties.style
  },
  span(node) {
    const { style } = node.properties
    if (!style) return
    delete node.properties.style
    const css =
      typeof style === 'string'
        ? style
        : Object.entries(style)
            .map(([property, value]) => `${property}:${value}`)
            .join(';')
    const token = css.match(/color:var\(--tk-(?:token-)?([a-z-]+)/)?.[1]
    if (token && token !== 'foreground') this.addClassToHast(node, `tk-${token}`)
    if (css.includes('italic')) this.addClassToHast(node, 'tk-italic')
    if (css.includes('bold')) this.addClassToHast(node, 'tk-bold')
  },
  code(node) {
    node.children = joined(unwrapped(node.children))
  },
}

/** A block that scrolls sideways must be reachable by keyboard, highlighted or not. */
function makeBlocksFocusable(node) {
  if (node.tagName === 'pre') node.properties.tabIndex = 0
  for (const child of node.children ?? []) makeBlocksFocusable(child)
}

let highlighter // one for all pages: loading the grammars is the slow part

export default function rehypeShiki() {
  return async (tree, file) => {
    highlighter ??= createHighlighterCore({
      themes: [theme],
      langs: [bash, csharp, go, http, ini, java, json, php, python, typescript],
      engine: createJavaScriptRegexEngine(),
    })
    const highlight = rehypeShikiFromHighlighter(await highlighter, {
      theme: 'classes',
      addLanguageClass: true, // the Markdown of the page names it
      transformers: [styleToClass],
      // Without a limit: on a busy machine the default one cuts lines short, differently each time.
      tokenizeTimeLimit: 0,
    })
    await highlight(tree, file)
    makeBlocksFocusable(tree)
  }
}
