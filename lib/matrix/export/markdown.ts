import { code, row as line, sentence } from '../../export/markdown-text'
import { columnSentence, type Summary } from '../summary'
import { type Exported, type Heading, wordOf } from './columns'

/** For an issue or a chat: the sentences first, then the table. What tokens say stands in it as code. In parts. */
export async function* markdownOf(
  { servers, when, withTokens }: Heading,
  summary: Summary,
  rows: AsyncIterable<Exported>,
): AsyncGenerator<string> {
  yield `## Where these tokens are accepted\n\n${sentence(when)}\n\n`
  for (const [i, column] of summary.columns.entries())
    yield `- ${sentence(columnSentence(servers[i]?.name ?? '', column))}\n`
  const names = servers.map(({ name }) => sentence(name))
  yield `\n${line(['Token', 'Audience', ...names, 'Opens', ...(withTokens ? ['Text'] : [])])}\n`
  yield `${line(Array.from({ length: servers.length + (withTokens ? 4 : 3) }, () => '---'))}\n`
  for await (const { row, token } of rows)
    yield `${line([
      row.name ? `${sentence(row.name)} (${code(row.fingerprint)})` : code(row.fingerprint),
      row.audience === '' ? '' : code(row.audience),
      ...row.cells.map((cell) => sentence(wordOf(cell))),
      `${row.opens} of ${servers.length}`,
      ...(withTokens ? [code(token)] : []),
    ])}\n`
}
