/** The word that was meant, if one is near enough: a slip or two, or a beginning that only one has. */
export function nearest(written: string, words: readonly string[]): string | null {
  const wanted = written.toLowerCase().slice(0, 60)
  if (wanted === '') return null
  const begun = words.filter((word) => word.startsWith(wanted))
  if (begun.length === 1 && begun[0]) return begun[0]
  let best: string | null = null
  let least = Math.min(3, Math.floor(wanted.length / 2) + 1)
  for (const word of words) {
    const far = distance(wanted, word)
    if (far < least) [best, least] = [word, far]
  }
  return best
}

/** How many letters are added, left out or replaced. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])),
      )
    before = row
  }
  return before[b.length] ?? 0
}
