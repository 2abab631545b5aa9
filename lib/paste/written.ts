/** A name and its value as two texts: an entry of a HAR file, raw headers in a list, the arguments of a call. */
const pairAtEnd =
  /\\?["']([A-Za-z][A-Za-z-]{2,40})\\?["']\s{0,8},\s{0,80}(?:\\?["']value\\?["']\s{0,8}:\s{0,8})?\\?["'`]([^"'`\r\n]{0,250})$/
/** The field set by its name: `headers["Authorization"] = "`, PowerShell's `@{ Authorization = "`, a table of TOML. */
const setAtEnd =
  /[[{,;]\s{0,8}["'`]?(authorization|api-?key|x-[a-z][a-z0-9-]{1,40})["'`]?\]?\s{0,8}=\s{0,8}["'`]([^"'`\r\n]{0,250})$/i

/** What stands before a token, with the field that a program has written as its own line at the end. */
export function asFieldLine(before: string): string {
  const found = pairAtEnd.exec(before) ?? setAtEnd.exec(before)
  return found ? `${before.slice(0, found.index)}\n${found[1]}: ${found[2]}` : before
}

/** The name of Basic credentials as curl is told it, in front of a token that is the password. */
const passwordAtEnd = /(?:^|\s)(?:-[A-Za-z]{0,4}u|--user)[ \t=]{0,4}["']?([^\s"':]{1,200}:)?$/

/** The field that curl makes of it; `null` where it is told no password there, or one beyond ASCII. */
export function basicByCurl(before: string, token: string): string | null {
  const option = passwordAtEnd.exec(before)
  if (!option) return null
  const [, name = ''] = option
  const pair = name === '' && !token.includes(':') ? `${token}:` : `${name}${token}`
  return /[^ -~]/.test(pair) ? null : `Basic ${btoa(pair)}`
}
