/** Longest text that is read, in UTF-16 units; a log line and an HTTP answer are far shorter. */
export const longestText = 100_000

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#39': "'",
  '#x27': "'",
  apos: "'",
  amp: '&',
}

/**
 * The text without what a terminal, a JSON log or a web page did to it: escapes undone, one kind of quote,
 * one space for any white space. Its case stays. Time is linear in its length.
 */
export const unify = (text: string): string => undone(text).replace(/[\s\u00a0]{1,100}/g, ' ')

/** As `unify`, with its lines: for what is read line by line. */
export const unifyLines = (text: string): readonly string[] =>
  undone(text)
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/[\s\u00a0]{1,100}/g, ' '))

const undone = (text: string): string =>
  text
    .slice(0, longestText)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
    .replace(/\x1b\[[\d;]{0,20}m/g, '')
    .replace(/\\{1,8}u00(2[27]|3[ce]|60)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\{1,8}r?\\{0,8}n/g, '\n')
    .replace(/\\{1,8}(["'`/])/g, '$1')
    .replace(/&(quot|#34|#39|#x27|apos|amp);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[`´‘’‚“”„«»″]/g, "'")

/** Quotes of one kind, and no capitals of ASCII: every character stays where it is. */
export const folded = (unified: string): string =>
  unified.replace(/"/g, "'").replace(/[A-Z]{1,100}/g, (capitals) => capitals.toLowerCase())
