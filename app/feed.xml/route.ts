import { absolute } from '@/components/site/address'
import { feed } from '@/components/site/page-metadata'
import { changes } from '@/content/changes'

export const dynamic = 'force-static'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The changes of the site as an Atom feed (RFC 4287). */
export function GET(): Response {
  const self = absolute(feed.path)
  const entries = changes.map(({ date, id, title, says, path }) =>
    [
      '  <entry>',
      `    <id>${escaped(absolute(`/#${id}`))}</id>`,
      `    <title>${escaped(title)}</title>`,
      `    <updated>${date}T00:00:00Z</updated>`,
      `    <link href="${escaped(absolute(path))}"/>`,
      `    <summary>${escaped(says)}</summary>`,
      '  </entry>',
    ].join('\n'),
  )
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(self)}</id>
  <title>${feed.title}</title>
  <updated>${changes[0]?.date}T00:00:00Z</updated>
  <author><name>Deputy Lab</name></author>
  <link rel="self" href="${escaped(self)}"/>
  <link href="${escaped(absolute('/'))}"/>
${entries.join('\n')}
</feed>
`
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
