const mostHeaders = 200
export const statusLine = /^[ \t]{0,8}HTTP\/\d(?:\.\d)? (\d{3})\b/
export const headerLine = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]{0,20}(.*)$/
export const asked = /^[ \t]{0,8}Asked:[ \t]{1,8}(https?:\/\/\S{1,2048})[ \t]{0,8}$/
/** What `curl -v` tells of connection and request. */
export const verbose = /^(?:[*>](?:[ \t]|$)|[{}] \[\d{1,9} bytes data\])/

/** A place in the text that only moves forward. */
export class TextReader {
  #at = 0
  /** The first place from there on that is not white space, as far as it was looked for. */
  #ink = -1
  /** Where its line begins, or was when it was looked for. */
  #inkLine = 0
  #endsHtml = true
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }

  get done(): boolean {
    return this.#at >= this.#text.length
  }

  line(): string {
    const end = this.#text.indexOf('\n', this.#at)
    const line = this.#text.slice(this.#at, end < 0 ? undefined : end)
    this.#at = end < 0 ? this.#text.length : end + 1
    return line.replace(/\r$/, '')
  }

  #peek(): string {
    const at = this.#at
    const line = this.line()
    this.#at = at
    return line
  }

  /** To the beginning of the next line that is not empty. */
  skipEmptyLines(): void {
    const ink = this.#nextInk()
    this.#at = ink === this.#text.length ? ink : Math.max(this.#at, this.#inkLine)
  }

  /** Each stretch of white space is walked through once, however often its beginning is asked for. */
  #nextInk(): number {
    if (this.#ink >= this.#at) return this.#ink
    this.#inkLine = this.#at
    for (this.#ink = this.#at; ' \t\r\n'.includes(this.#text[this.#ink] ?? '.'); this.#ink++)
      if (this.#text[this.#ink] === '\n') this.#inkLine = this.#ink + 1
    return this.#ink
  }

  /** The line with those that a shell joins to it. */
  continued(line: string): string {
    let whole = line
    for (let lines = 0; /[\\^`]$/.test(whole) && !this.done && lines < 20; lines++)
      whole = `${whole.slice(0, -1)} ${this.line()}`
    return whole
  }

  /** The value with the lines folded under it (RFC 9112 §5.2). */
  folded(value: string): string {
    let whole = value
    for (let lines = 0; /^(?:< )?[ \t]{1,80}\S/.test(this.#peek()) && !this.atDocument() && lines < 20; lines++)
      whole += ` ${this.line().replace(/^< ?/, '').trim()}`
    return whole
  }

  headersFrom(first: string): [string, string][] {
    const headers: [string, string][] = []
    for (let line: string | null = first; line !== null && headers.length < mostHeaders; ) {
      const [, name = '', value = ''] = headerLine.exec(line) ?? []
      if (name === '') break
      headers.push([name.toLowerCase(), this.folded(value.trim())])
      line = headerLine.test(this.#peek().replace(/^< ?/, '')) ? this.line().replace(/^< ?/, '') : null
    }
    return headers
  }

  /** What follows a status line: the fields up to an empty line, then the body. */
  answer(): { readonly headers: [string, string][]; readonly body: string } {
    const first = this.#peek().replace(/^< ?/, '')
    const headers = headerLine.test(first) ? this.headersFrom(this.line().replace(/^< ?/, '')) : []
    if (/^(?:< ?)?$/.test(this.#peek())) this.line()
    while (!this.done && verbose.test(this.#peek())) this.line()
    return { headers, body: this.atDocument() ? this.takeDocument() : this.#prose() }
  }

  /** Whether the next answer begins here, with nothing between that says what was asked. */
  atStatus(): boolean {
    this.skipEmptyLines()
    return statusLine.test(this.#peek().replace(/^< ?/, ''))
  }

  /** Whether JSON or HTML begins here, after white space. */
  atDocument(): boolean {
    const ink = this.#nextInk()
    if (ink - this.#at > mostWhite) return false
    start.lastIndex = ink
    return start.test(this.#text)
  }

  /** The JSON or HTML that begins here. After JSON the next answer may follow on the same line. */
  takeDocument(): string {
    const from = this.#text.slice(this.#at, this.#at + 200).search(/\S/) + this.#at
    const end = this.#text[from] === '<' ? this.#endOfHtml(from) : endOfJson(this.#text, from)
    // In a list the next one stands behind a comma.
    this.#at = this.#text[end] === ',' ? end + 1 : end
    return this.#text.slice(from, end)
  }

  #endOfHtml(from: number): number {
    closing.lastIndex = from
    // What is nowhere after one place is nowhere after the next.
    const closed = this.#endsHtml ? closing.exec(this.#text) : null
    this.#endsHtml = closed !== null
    return closed ? closed.index + closed[0].length : this.#nextAnswer(from)
  }

  #nextAnswer(from: number): number {
    next.lastIndex = from
    return next.exec(this.#text)?.index ?? this.#text.length
  }

  #prose(): string {
    const from = this.#at
    if (statusLine.test(this.#peek()) || asked.test(this.#peek())) return ''
    this.#at = this.#nextAnswer(from)
    return this.#text.slice(from, this.#at).trim()
  }
}

const start = /\{(?! \[\d{1,9} bytes data)|\[[\s[{"\]]|<(?:!|\?|[a-z])/iy
const mostWhite = 100
const closing = /<\/html>/gi
const next = /(?<=\n)(?:< ?)?(?:HTTP\/\d|Asked: |\$ curl )/g

/** Past the bracket that closes the one at that place; the end of the text if none does. */
function endOfJson(text: string, from: number): number {
  let open = 0
  for (let at = from; at < text.length; at++) {
    const c = text[at]
    if (c === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++
    } else if (c === '{' || c === '[') open++
    else if (c === '}' || c === ']') {
      open--
      if (open === 0) return at + 1
    }
  }
  return text.length
}
