const pieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  ',',
  ':',
  'a',
  'é',
  '0',
  '-',
  '.',
  'e',
  ' ',
  '\n',
  'true',
  'null',
  '"a":',
]

/** A text of so many pieces of JSON in no order: the same for the same size (mulberry32 with a fixed seed). */
export function randomTexts(size: number): string {
  let state = 0x5eed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return Array.from({ length: size }, () => pieces[next() % pieces.length]).join('')
}
