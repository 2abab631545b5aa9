import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import createMDX from '@next/mdx'

const local = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Every spelling of each term, as an option of the plugin: with another glossary the pages are compiled again. */
const terms = Object.entries(JSON.parse(readFileSync(local('./content/glossary.json'), 'utf8'))).map(
  ([id, { term, also = [] }]) => ({ id, words: [term, ...also] }),
)

// Turbopack hands these options to Rust: plugins are names or paths, never functions.
const withMDX = createMDX({
  options: {
    remarkPlugins: [
      'remark-gfm',
      'remark-frontmatter',
      'remark-mdx-frontmatter',
      local('./scripts/mdx/remark-samples.mjs'),
    ],
    rehypePlugins: [
      'rehype-slug',
      local('./scripts/mdx/rehype-toc.mjs'), // after rehype-slug: it reads the ids
      local('./scripts/mdx/rehype-columns.mjs'),
      local('./scripts/mdx/rehype-cited.mjs'),
      [local('./scripts/mdx/rehype-terms.mjs'), { terms }],
      local('./scripts/mdx/rehype-shiki.mjs'),
    ],
  },
})

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true, // every page is a directory with an index.html: works on any static host
  basePath: process.env.NEXT_PUBLIC_BASE_PATH || undefined,
  reactStrictMode: true,
  experimental: { globalNotFound: true },
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm run check` finds them, for tests and scripts as well
  // A random id would make two builds of the same sources differ.
  generateBuildId: () => 'deputy-lab',
}

export default withMDX(config)
