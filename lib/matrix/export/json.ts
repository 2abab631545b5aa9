import type { Exported, Heading } from './columns'

/** One JSON document in parts. */
export async function* jsonOf(
  { servers, when, withTokens }: Heading,
  rows: AsyncIterable<Exported>,
): AsyncGenerator<string> {
  const named = servers.map(({ name, resource }) => ({ name, resource }))
  yield `{"presented":${JSON.stringify(when)},"servers":${JSON.stringify(named)},"tokens":[`
  let joint = '\n'
  for await (const { row, token } of rows) {
    const { id: _, cells, ...rest } = row
    const verdicts = cells.map(({ look, step, reason }, i) => ({
      server: servers[i]?.name,
      verdict: look,
      step,
      reason,
    }))
    yield `${joint}${JSON.stringify({ ...rest, verdicts, ...(withTokens && { token }) })}`
    joint = ',\n'
  }
  yield '\n]}\n'
}
