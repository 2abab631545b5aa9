import { columnSentence, type Summary } from '../summary'
import { type Exported, type Heading, wordOf } from './columns'

/** For an issue or a chat: the sentences first, then the table. In parts. */
export async function* markdownOf(
  { servers, when, withTokens }: Heading,
  summary: Summary,
  rows: AsyncIterable<Exported>,
): AsyncGenerator<string> {
  yield `## Where these tokens are accepted\n\n${escaped(when)}\n\n`
  for (const [i, column] of summary.columns.entries())
    yield `- ${escaped(columnSentence(servers[i]?.name ?? '', column))}\n`
  yield '\n'
  yield line(['Token', 'Audience', ...servers.map(({ name }) => name), 'Opens', ...(withTokens ? ['Text'] : [])])
  yield `${'| --- '.repeat(servers.length + (withTokens ? 4 : 3))}|\n`
  for await (const { row, token } of rows)
    yield line([
      row.name ? `${row.name} (${row.fingerprint})` : row.fingerprint,
      row.audience,
      ...row.cells.map(wordOf),
      `${row.opens} of ${servers.length}`,
      ...(withTokens ? [token] : []),
    ])
}

const line = (values: readonly string[]) => `| ${values.map(escaped).join(' | ')} |\n`

/** No markup, no link and no line of its own. */
const escaped = (text: string) => text.replace(/[\r\n]/g, ' ').replace(/[\\`*_{}[\]<>|#~@!]/g, '\\$&')
