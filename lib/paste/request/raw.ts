import {
  guessedScheme,
  saysForm,
  valuesOf,
  wholeAddress,
  withoutOws,
  type WrittenField,
  type WrittenRequest,
} from './written-request'

const requestLine = /^([A-Z]{3,10})[ \t]{1,4}(\S{1,4000})[ \t]{1,4}HTTP\/[\d.]{1,3}[ \t]*$/
const fieldLine = /^(:?[A-Za-z0-9!#$%&'*+.^_|~-]{1,80}):(.*)$/
const statusLine = /^HTTP\/[\d.]{1,3} \d{3}\b/
/** As files of requests have it that an editor sends (.http): the whole address, and no version. */
const writtenLine = /^([A-Z]{3,10})[ \t]{1,4}(https?:\/\/\S{1,4000})[ \t]*$/
/** How a browser shows the head of HTTP/2 and HTTP/3: names in place of the request line. */
const pseudo = /^:(?:authority|method|path|scheme)(:|$)/

/** A request line and fields, the names of HTTP/2 and fields, what `curl -v` prints, or fields alone. */
export function rawRequest(text: string): WrittenRequest | null {
  const given = linesOf(text)
  const [first = '', ...others] = given
  const line = requestLine.exec(first) ?? writtenLine.exec(first)
  const names = pseudo.exec(first)
  if (line)
    return others.some((other) => requestLine.test(other) || writtenLine.test(other)) ? null : requestOf(line, others)
  if (names) return ofPseudoFields(names[1] === ':' ? given : inPairs(given))
  return /^authorization:/i.test(first) ? { ...requestOf(null, given), isWhole: false } : null
}

function linesOf(text: string): readonly string[] {
  const all = text
    // With the comments of such a file above it.
    .replace(/^(?:[\uFEFF\s]|#[^\n]*\n)+/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
  const sent = all.filter((line) => /^> ?/.test(line)).map((line) => line.replace(/^> ?/, ''))
  if (sent.some((line) => requestLine.test(line))) return sent
  // A list in a page is indented as a whole.
  const indent = /\n([ \t]{1,8})(?=[A-Za-z-]{1,40}:)/.exec(text)?.[1] ?? ''
  return indent === '' ? all : all.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
}

/** Chrome shows a name and below it the value. */
function inPairs(lines: readonly string[]): readonly string[] {
  return lines.flatMap((name, i) => (i % 2 === 0 && name !== '' ? [`${name}: ${lines[i + 1] ?? ''}`] : []))
}

function ofPseudoFields(lines: readonly string[]): WrittenRequest | null {
  const { fields, ...rest } = headAndBody(lines)
  const said = (name: string) => valuesOf({ fields }, name)[0] ?? null
  const [method, host, path, scheme] = [said(':method'), said(':authority'), said(':path'), said(':scheme')]
  if (method === null && path === null) return null
  return {
    method,
    ...addressOf(path ?? '', host, scheme),
    fields: fields.filter(([name]) => !name.startsWith(':')),
    ...rest,
    isWhole: true,
  }
}

function requestOf(line: RegExpExecArray | null, lines: readonly string[]): WrittenRequest {
  const head = headAndBody(lines)
  const address = addressOf(line?.[2] ?? '', valuesOf(head, 'host')[0] ?? null, null)
  return { method: line?.[1] ?? null, ...address, ...head, isWhole: true }
}

function addressOf(
  target: string,
  host: string | null,
  scheme: string | null,
): Pick<WrittenRequest, 'url' | 'saysScheme'> {
  if (!target.startsWith('/')) return { url: wholeAddress(target), saysScheme: true }
  const path = target.split('#', 1)[0] ?? ''
  if (wholeAddress(`https://host${path}`) === null) return { url: null, saysScheme: false }
  if (host === null || !/^[A-Za-z0-9.\-[\]:]{1,255}$/.test(host)) return { url: path, saysScheme: false }
  return { url: wholeAddress(`${scheme ?? guessedScheme(host)}://${host}${path}`), saysScheme: scheme !== null }
}

function headAndBody(lines: readonly string[]): Pick<WrittenRequest, 'fields' | 'form' | 'body'> {
  const fields: WrittenField[] = []
  let at = 0
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || statusLine.test(line)) break
    const [, name, value = ''] = fieldLine.exec(line) ?? []
    const last = fields.at(-1)
    if (name !== undefined) fields.push([name, withoutOws(value)])
    // RFC 9112 §5.2: a line that begins with white space goes on; who does not refuse it puts a blank there.
    else if (last) fields[fields.length - 1] = [last[0], /^[ \t]/.test(line) ? folded(last[1], line) : null]
  }
  const rest = lines.slice(at + 1)
  const answer = rest.findIndex((line) => statusLine.test(line))
  const body = (answer < 0 ? rest : rest.slice(0, answer)).join('\n').trim()
  return { fields, form: body !== '' && saysForm(fields) ? body : null, body }
}

const folded = (value: string | null, line: string): string | null =>
  value === null ? null : `${value} ${withoutOws(line)}`
