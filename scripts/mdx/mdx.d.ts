// What a page written in MDX exports: itself, and what our MDX plugins add.
declare module '*.mdx' {
  import type { MDXContent } from 'mdx/types'

  const Page: MDXContent
  export default Page
  export const frontmatter: Record<string, unknown>
  export const cited: string[]
  export const components: string[]
  export const toc: { depth: 2 | 3; id: string; title: string }[]
}
