import { isLoopback } from './addresses'
import { longestBody, type Message } from './message'
import { asked, headerLine, statusLine, TextReader, verbose } from './text-reader'

/** A piece of what was pasted: one HTTP answer, a header of one, or a document. */
export interface Piece {
  readonly message: Message
  /** The address it answers, where the text says so: a curl command, `Asked:`, a request of `curl -v`. */
  readonly url: string | null
  /** The text shows the request that it answers, and no token in it. */
  readonly isTokenless: boolean
}

export interface Pasted {
  readonly pieces: readonly Piece[]
  /** Lines that are neither, and were passed over. */
  readonly otherLines: number
  /** The text was longer than what is read, or held more pieces or lines. */
  readonly cut: boolean
}

/** Longest text that is read, in UTF-16 units. */
const longestText = 4 * longestBody
const mostPieces = 20
/** Lines that are neither an answer nor a document; each is held against every form. */
const mostLines = 20_000

/** Of the fields that are pasted alone, those that say something here. */
const telling = /^(?:www-authenticate|location|content-type|access-control-[a-z-]{1,30})$/i
const bareChallenge = /^(?:bearer|dpop)[ \t]{1,8}[a-z_]{2,40}[ \t]{0,4}=/i
const command = /^[ \t]{0,8}(?:[$%>#][ \t]{1,8})?curl(?:\.exe)?[ \t]/
const addressIn = /https?:\/\/[^\s'"\\]{1,2048}/
const sendsCredentials = /authorization|--oauth2-bearer|access_token|(?:^|\s)(?:-u|--user|-K|--config)\b/i
const requestLine = /^> (?:GET|POST) (\/\S{0,2048}|\/) HTTP\//
const hostLine = /^> host: (\S{1,300})$/i

/**
 * Cuts a pasted text into its answers and documents: what `curl -i`, `-D -` or `-v` print, several after
 * one another, a header line, a JSON document, HTML. Never throws; time is linear in the length of the text.
 */
export function piecesOf(given: string): Pasted {
  const text = withoutIndent(given.slice(0, longestText).replace(/^\uFEFF/, ''))
  const reader = new TextReader(text)
  const pieces: Piece[] = []
  let url: string | null = null
  let path: string | null = null
  let credentials = false
  let redirectedTo: string | null = null
  let otherLines = 0
  let full = false
  const add = (message: Message) => {
    const reached = redirectedTo === null ? message : { ...message, redirectedTo }
    pieces.push({ message: reached, url, isTokenless: url !== null && !credentials })
    redirectedTo = null
    url = null
    path = null
    credentials = false
  }
  for (let lines = 0; ; lines++) {
    reader.skipEmptyLines()
    if (reader.done) break
    if (pieces.length === mostPieces || lines === mostLines) {
      full = true
      break
    }
    if (reader.atDocument()) {
      add(messageOf(null, [], 'none', reader.takeDocument()))
      continue
    }
    const line = reader.line()
    const plain = line.replace(/^< ?/, '')
    const status = statusLine.exec(plain)
    const said = asked.exec(line)
    const last = pieces.at(-1)
    if (line.trim() === '') continue
    if (status) {
      const { headers, body } = reader.answer()
      const code = Number(status[1])
      const [, location = null] = headers.find(([name]) => code >= 300 && code < 400 && name === 'location') ?? []
      // What a proxy said, or what comes before the answer itself (RFC 9110 §15.2), is no answer.
      if (code < 200) continue
      if (location !== null && reader.atStatus()) redirectedTo = location
      else add(messageOf(code, headers, 'all', body))
    } else if (said && last) pieces[pieces.length - 1] = { ...last, url: said[1] ?? null, isTokenless: true }
    else if (command.test(line)) {
      const whole = reader.continued(line)
      url = addressIn.exec(whole)?.[0] ?? null
      credentials = sendsCredentials.test(whole)
    } else if (/^> authorization:/i.test(line)) credentials = true
    else if (requestLine.test(line)) path = requestLine.exec(line)?.[1] ?? null
    else if (hostLine.test(line)) url = path && `${addressOf(hostLine.exec(line)?.[1] ?? '')}${path}`
    else if (bareChallenge.test(line.trim()))
      add(messageOf(null, [['www-authenticate', reader.folded(line.trim())]], 'none', ''))
    else if (telling.test(headerLine.exec(plain)?.[1] ?? ''))
      add(messageOf(null, reader.headersFrom(plain), 'none', ''))
    else if (!verbose.test(line)) otherLines++
  }
  return { pieces, otherLines, cut: full || given.length > longestText }
}

/** `wget -S` indents what it prints of an answer, which elsewhere says that a header goes on. */
const withoutIndent = (text: string) => (/^ {2}HTTP\/\d/m.test(text) ? text.replace(/^ {2}(?! )/gm, '') : text)

/** A host as an address: only this machine is asked over http. */
const addressOf = (host: string) => `http${isLoopback(`http://${host}`) ? '' : 's'}://${host}`

const messageOf = (
  status: number | null,
  headers: Message['headers'],
  known: Message['known'],
  body: string,
): Message => ({ status, headers, known, body: body.slice(0, longestBody), cut: body.length > longestBody })
