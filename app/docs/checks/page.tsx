import type { Metadata } from 'next'
import Link from 'next/link'
import { CheckRef } from '@/components/docs/check-ref'
import { DocsPage } from '@/components/docs/docs-page'
import { Table } from '@/components/docs/table'
import { Breakable } from '@/components/ui/breakable'
import { pageMetadata } from '@/components/site/page-metadata'
import { checksSection } from '@/content/docs/sections'
import { checks } from '@/lib/pipeline/checks'
import { type GroupId, groups } from '@/lib/pipeline/groups'

const lead = `The ${checks.length} steps a token passes, in the order they are made. No specification fixes an order; this one never believes a claim before the signature has verified, and reports the audience before the time.`

export const metadata: Metadata = pageMetadata({
  path: '/docs/checks/',
  title: 'All checks',
  description: lead,
  card: 'site',
  markdown: '/docs/checks.md',
})

const groupIds = Object.keys(groups) as GroupId[]

export default function AllChecks() {
  const toc = groupIds.map((id) => ({ depth: 2 as const, id, title: groups[id].title }))
  return (
    <DocsPage
      current="checks"
      title="All checks"
      lead={lead}
      toc={toc}
      crumbs={[{ title: checksSection }]}
      markdown="/docs/checks.md"
    >
      <p>
        A check marked <b>MCP MUST</b> is demanded by the MCP specification, directly or through the OAuth 2.1 draft it
        builds on. A check marked <b>policy</b> is demanded by nobody: a server may leave it out and still conform. The{' '}
        <Link href="/docs/how-a-server-decides/" prefetch={false}>
          picture of the whole pipeline
        </Link>{' '}
        shows which check waits for which.
      </p>
      {groupIds.map((id) => (
        <GroupTable key={id} id={id} />
      ))}
    </DocsPage>
  )
}

function GroupTable({ id }: { id: GroupId }) {
  return (
    <>
      <h2 id={id}>
        <a href={`#${id}`}>{groups[id].title}</a>
      </h2>
      <Table label={`Checks: ${groups[id].title}`} data-even>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">Demanded by</th>
            <th scope="col">On failure</th>
          </tr>
        </thead>
        <tbody>
          {checks
            .filter((check) => check.group === id)
            .map((check) => (
              <tr key={check.id}>
                <td>
                  <CheckRef id={check.id} /> <code data-check>{check.id}</code>
                </td>
                <td>{check.demandedBy}</td>
                <td>
                  {check.http ? check.http.status : 'only warns'}{' '}
                  {check.http?.error ? (
                    <code>
                      <Breakable text={check.http.error} />
                    </code>
                  ) : null}
                </td>
              </tr>
            ))}
        </tbody>
      </Table>
    </>
  )
}
