// <Sample file="add-oauth/verify.ts" region="verify" /> gets the code of that file in content/samples as its
// child, highlighted like any other block: what the page shows is the file that the tests run.
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'

const folder = new URL('../../content/samples/', import.meta.url)
const languages = { '.ts': 'ts', '.py': 'python', '.go': 'go', '.sh': 'bash' }

const marker = /^\s*(?:\/\/|#) #(?:region ([\w-]+)|endregion)$/

/** The lines of `region`, or of the whole text, without the markers and without what all are indented by. */
export function cut(text, region) {
  const lines = []
  let inside = !region
  let found = inside
  for (const line of text.trimEnd().split('\n')) {
    const mark = line.match(marker)
    if (mark && region) inside = mark[1] === region
    if (inside) found = true
    if (inside && !mark) lines.push(line)
  }
  if (!found) throw new Error(`There is no region “${region}”`)
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.match(/^\s*/)[0].length)
  const indent = Math.min(...indents)
  return lines
    .map((line) => line.slice(indent))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The names of all regions of a text, in order. */
export const regionsOf = (text) => text.split('\n').flatMap((line) => line.match(marker)?.[1] ?? [])

const attributeOf = (node, name) => node.attributes.find((attribute) => attribute.name === name)?.value

function fill(node) {
  const file = attributeOf(node, 'file')
  const lang = languages[extname(file ?? '')]
  if (!lang) throw new Error(`<Sample file="${file}">: no sample, or in no language that is highlighted`)
  const value = cut(readFileSync(new URL(file, folder), 'utf8'), attributeOf(node, 'region'))
  node.children = [{ type: 'code', lang, value }]
}

const isSample = ({ type, name }) => /^mdxJsx(Flow|Text)Element$/.test(type) && name === 'Sample'

function walk(node) {
  for (const child of node.children ?? []) {
    if (isSample(child)) fill(child)
    else walk(child)
  }
}

export default function remarkSamples() {
  return walk
}
