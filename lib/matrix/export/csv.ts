import { type Exported, type Heading, plainColumns, wordOf } from './columns'

/** CSV (RFC 4180) in parts. A value that a spreadsheet would run as a formula begins with an apostrophe. */
export async function* csvOf({ servers, withTokens }: Heading, rows: AsyncIterable<Exported>): AsyncGenerator<string> {
  const names = servers.map(({ name, resource }) => `${name} (${resource})`)
  yield line([...plainColumns.map(([name]) => name), ...names, ...(withTokens ? ['token'] : [])])
  for await (const { row, token } of rows)
    yield line([...plainColumns.map(([, of]) => of(row)), ...row.cells.map(wordOf), ...(withTokens ? [token] : [])])
}

const line = (values: readonly string[]) => `${values.map(quoted).join(',')}\r\n`

function quoted(value: string): string {
  const harmless = /^[=+\-@\t\r\n|%]/.test(value) ? `'${value}` : value
  return /[",\r\n']|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
