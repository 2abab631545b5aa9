import { absolute } from '@/components/site/address'
import { bySection, readPages } from '@/content/docs'
import { type IndexSlug, partsBelow } from '@/content/docs/parts'
import { checks } from '@/lib/pipeline/checks'

export const dynamic = 'force-static'

/** What is here to read, for readers that are programs: https://llmstxt.org */
export async function GET(): Promise<Response> {
  const line = (title: string, path: string, about: string) => `- [${title}](${absolute(path)}): ${about}`
  const parts = bySection(await readPages()).map(
    ({ section, pages }) =>
      `## ${section}\n\n${pages.map((p) => line(p.title, `/docs/${p.slug}.md`, p.description)).join('\n')}`,
  )
  const below = (slug: IndexSlug) =>
    partsBelow(slug)
      .map(({ id, title, about }) => line(title, `/docs/${slug}/${id}.md`, about))
      .join('\n')
  const text = `# Deputy Lab

> Should this server accept this JWT access token, and why? A reference on audience validation and token checks for MCP servers. Each statement names its source; each example is judged by one pipeline of checks.

${parts.filter((part) => part.includes('\n- ')).join('\n\n')}

## Authorization servers, one page each

${below('authorization-servers')}

## Error messages, by who prints them

${below('troubleshooting')}

## Checks, in the order a server makes them

${checks.map(({ id, title, failureTitle }) => line(id, `/docs/checks/${id}.md`, `${title}. Otherwise: ${failureTitle}.`)).join('\n')}

## Optional

- [Examples](${absolute('/scenarios/')}): every example with its verdict
- [Playground](${absolute('/playground/')}): paste a token, pick a server, read the verdict
- [Replay matrix](${absolute('/matrix/')}): many tokens at many servers, each with the deciding step
- [Import](${absolute('/import/')}): read what a live MCP server publishes, and which rules it breaks
- [Fire drill](${absolute('/drill/')}): a command that sends each bad token to a server of yours, and its report
- [Changes](${absolute('/feed.xml')}): an Atom feed
`
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
