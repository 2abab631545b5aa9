/** Longest text that is read, in UTF-16 units; a log line and an HTTP answer are far shorter. */
export const longestText = 100_000

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ldquo: "'",
  rdquo: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/**
 * The text without what a terminal, a JSON log, a web page or an address did to it: escapes undone, one kind of
 * quote, one space for any white space. Its case stays. Time is linear in its length.
 */
export const unify = (text: string): string =>
  undone(text)
    // A message that a mail has wrapped goes on behind the mark of its quotation.
    .replace(/\n[ \t]{0,8}(?:>[> \t]{0,10}|[│┃][ \t]{0,8}|\|(?! at )[ \t]{1,8})/g, '\n')
    .replace(/[\s\u00a0]{1,100}/g, ' ')

/** As `unify`, with its lines: for what is read line by line. */
export const unifyLines = (text: string): readonly string[] =>
  undone(text)
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/[\s\u00a0]{1,100}/g, ' '))

// Entities before escapes, and quotes before backslashes: a page shows `\&quot;` and a chat `\”` for a log's `\"`.
const undone = (text: string): string =>
  withoutColours(text.slice(0, longestText))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&#(\d{1,7});/g, (_, code: string) => printable(Number(code)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => printable(Number.parseInt(code, 16)))
    .replace(
      /&([a-z]{2,5});/g,
      (whole, name: string) => (Object.hasOwn(entities, name) ? entities[name] : null) ?? whole,
    )
    .replace(/\\{1,8}u([\da-f]{4})/gi, (_, hex: string) => printable(Number.parseInt(hex, 16)))
    .replace(/[“”„«»″]/g, '"')
    .replace(/[`´‘’‚]/g, "'")
    .replace(/\\{1,8}r?\\{0,8}n/g, '\n')
    // A frame of a stack is no part of the message above it: “jwt expired” goes on with “at /app/…”.
    .replace(/\n(?:\\{1,8}t|[ \t]){1,40}at /g, '\n| at ')
    .replace(/\\{1,8}(["'/])/g, '$1')
    // Envoy's access log holds no space: what its filter says stands there with underscores.
    .replace(
      /\b(jwt_authn_access_denied)\{([^{}\s]{1,300})\}/g,
      (_, filter, says) => `${filter} ${says.replace(/_/g, ' ')}`,
    )
    .replace(
      /\berror_description=([^\s&"'<>]{1,4000})/g,
      (_, value: string) => `error_description=${fromAddress(value)}`,
    )

/** What a terminal colours with: the escape character itself, as a log wrote it out, or lost on the way. */
const withoutColours = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character of a terminal
    .replace(/(?:\x1b|␛|\^\[|\\{1,8}(?:u001b|x1b|033|e))\[[\d;?]{0,20}[a-z]/gi, '')
    .replace(/\[[\d;]{1,20}m/g, '')

/** A character for its code; a space for a control character and for what is none. */
const printable = (code: number): string =>
  code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '

/** The value of a query as it was before it became part of an address; beyond ASCII it stays as it is. */
const fromAddress = (value: string): string =>
  value
    .replace(/\+/g, ' ')
    .replace(/%([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Quotes of one kind, and no capitals of ASCII: every character stays where it is. */
export const folded = (unified: string): string =>
  unified.replace(/"/g, "'").replace(/[A-Z]{1,100}/g, (capitals) => capitals.toLowerCase())
