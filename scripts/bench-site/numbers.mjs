/** Numbers, and tables of them. */

export const quantile = (numbers, q) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}
export const median = (numbers) => quantile(numbers, 0.5)

/** Median of each member over records that have the same members; what is no number is taken from the first. */
export const medians = (records) =>
  Object.fromEntries(
    Object.entries(records[0]).map(([name, value]) => [
      name,
      typeof value === 'number' ? median(records.map((record) => record[name])) : value,
    ]),
  )

const written = (value) =>
  typeof value !== 'number'
    ? String(value)
    : Math.abs(value) < 1 && value !== 0
      ? value.toFixed(3)
      : value.toFixed(value < 100 ? 1 : 0)

/** A table in Markdown: a row for each record, a column for each member. */
export function print(title, rows) {
  console.log(`\n## ${title}\n`)
  if (rows.length === 0) return
  const names = Object.keys(rows[0])
  console.log(`| ${names.join(' | ')} |\n|${names.map(() => '---').join('|')}|`)
  for (const row of rows) console.log(`| ${names.map((name) => written(row[name])).join(' | ')} |`)
}
