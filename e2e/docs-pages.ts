import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The pages in reading order. Their list imports MDX, which only the build understands, so it is read as text. */
const list = readFileSync(join(import.meta.dirname, '..', 'content/docs/index.ts'), 'utf8')

export const pageSlugs = [...list.matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\(/gm)].map(([, slug = '']) => slug)
