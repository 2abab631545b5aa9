import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

interface Node {
  readonly type: string
  readonly name?: string | null
  readonly value?: string
  readonly position?: { readonly start: { readonly line: number } }
  readonly children?: readonly Node[]
}

/** A passage that is read in one go: a paragraph, a heading, a cell. */
export interface Passage {
  readonly line: number
  readonly text: string
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter)

const isPassage = ({ type }: Node) => type === 'paragraph' || type === 'heading' || type === 'tableCell'

/** Code is a thing and not a word: it counts as one, and is not spelt. Components without words of their own count for nothing. */
function said(node: Node): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'inlineCode') return '`code`'
  if (node.type === 'break') return ' '
  return (node.children ?? []).map(said).join('')
}

function* passagesIn(node: Node): Generator<Passage> {
  if (isPassage(node)) yield { line: node.position?.start.line ?? 0, text: said(node).replace(/\s+/g, ' ').trim() }
  else for (const child of node.children ?? []) yield* passagesIn(child)
}

/** What a page written in MDX says, without its code and its frontmatter. */
export const passagesOf = (mdx: string): readonly Passage[] =>
  [...passagesIn(parser.parse(mdx) as Node)].filter(({ text }) => text !== '')

/** A sentence ends with a mark, maybe a closing quote or bracket, and before a space and something that begins one. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?][”’")\]]*)\s+(?=[“‘"(]*[\p{Lu}\p{N}`])/u).filter((sentence) => sentence.trim() !== '')

/** Words as a reader counts them; a dash or a sign between spaces is none. */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** The words of a text that a dictionary can know: neither code nor names of files, claims and addresses. */
export const spelt = (text: string): readonly string[] =>
  wordsOf(text.replace(/`[^`]*`|https?:\/\/\S+/g, ' '))
    .flatMap((word) => word.split(/[-–—/…]/))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/[’']s$/, ''))
    .filter((word) => /^[\p{L}’']+$/u.test(word))
