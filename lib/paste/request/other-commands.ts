import { shellWords, type Word } from './shell-words'
import { saysForm, wholeAddress, withoutOws, type WrittenField, type WrittenRequest } from './written-request'

/** A command of wget, of HTTPie or of PowerShell. */
export function otherCommand(text: string): WrittenRequest | null {
  const given = text.trim().replace(/^[$>%#][ \t]{1,4}/, '')
  const [, tool = '', rest = ''] = /^(wget|https?|xhs?)[ \t]([\s\S]*)$/.exec(given) ?? []
  if (tool === 'wget') return wget(shellWords(rest))
  if (tool !== '') return httpie(tool.endsWith('s') ? 'https' : 'http', shellWords(rest))
  return powerShell(given)
}

const fieldOf = ({ text, isKnown }: Word, colon: RegExp): readonly WrittenField[] => {
  const at = text.search(colon)
  return at < 1 ? [] : [[text.slice(0, at), isKnown ? withoutOws(text.slice(at + 1)) : null]]
}

function wget(words: readonly Word[]): WrittenRequest {
  const valuesFor = (name: string): readonly Word[] =>
    words.flatMap(({ text, isKnown }, i) => {
      if (text.startsWith(`--${name}=`)) return [{ text: text.slice(name.length + 3), isKnown }]
      const next = words[i + 1]
      return text === `--${name}` && next ? [next] : []
    })
  const fields = valuesFor('header').flatMap((word) => fieldOf(word, /:/))
  const data = [...valuesFor('post-data'), ...valuesFor('body-data')].map(({ text }) => text).join('&')
  const isPost = words.some(({ text }) => /^--post-(?:data|file)\b/.test(text))
  const isForm = isPost && !fields.some(([name]) => name.toLowerCase() === 'content-type')
  return {
    method: valuesFor('method').at(-1)?.text ?? (isPost ? 'POST' : 'GET'),
    url: addressAmong(words),
    saysScheme: true,
    fields,
    form: data !== '' && (isForm || saysForm(fields)) ? data : null,
    body: data,
    isWhole: true,
  }
}

const addressAmong = (words: readonly Word[]): string | null => {
  const [only, ...more] = words.filter(({ text, isKnown }) => isKnown && /^https?:\/\//i.test(text))
  return only && more.length === 0 ? wholeAddress(only.text) : null
}

const optionsWithArgument =
  /^(?:-a|--auth|-A|--auth-type|-o|--output|-p|--print|--session|--timeout|--proxy|--cert|--verify|--style|-s|--pretty)$/

function httpie(scheme: string, words: readonly Word[]): WrittenRequest | null {
  const argumentOf = (...names: readonly string[]): Word | undefined => {
    const at = words.findIndex(({ text }) => names.includes(text.split('=', 1)[0] ?? ''))
    const found = words[at]
    return found?.text.includes('=') ? { ...found, text: found.text.replace(/^[^=]*=/, '') } : words[at + 1]
  }
  const free = words.filter(
    ({ text }, i) => !text.startsWith('-') && !optionsWithArgument.test(words[i - 1]?.text ?? ''),
  )
  const method = /^[A-Z]{3,10}$/.test(free[0]?.text ?? '') ? free[0]?.text : undefined
  const [target, ...items] = method === undefined ? free : free.slice(1)
  // A word that is no item: it is a sentence.
  if (!target || items.some(({ text }) => !/[:=@]/.test(text))) return null
  const fields = items.flatMap((word) => (/^[^:=@]{1,80}:(?!=)/.test(word.text) ? fieldOf(word, /:/) : []))
  const queries = items.flatMap(({ text }) => (/^[^:=@]{1,80}==/.test(text) ? [text.replace('==', '=')] : []))
  const data = items.flatMap(({ text }) => (/^[^:=@]{1,80}(?:=(?!=)|:=|@)/.test(text) ? [text] : []))
  const isBearer = argumentOf('-A', '--auth-type')?.text === 'bearer'
  const bearer = isBearer ? argumentOf('-a', '--auth') : undefined
  const isForm = words.some(({ text }) => text === '-f' || text === '--form')
  return {
    method: method ?? (data.length > 0 || words.some(({ text }) => text.startsWith('--raw')) ? 'POST' : 'GET'),
    url: target.isKnown ? withQuery(httpieAddress(scheme, target.text), queries) : null,
    saysScheme: true,
    fields: bearer ? [...fields, ['Authorization', bearer.isKnown ? `Bearer ${bearer.text}` : null]] : fields,
    form: isForm && data.length > 0 ? data.join('&') : null,
    body: data.join('&'),
    isWhole: true,
  }
}

function httpieAddress(scheme: string, target: string): string | null {
  if (/^https?:\/\//i.test(target)) return wholeAddress(target)
  return wholeAddress(
    `${scheme}://${/^:(?:\d|\/|$)/.test(target) ? `localhost${target.replace(/^:(?=\/|$)/, '')}` : target}`,
  )
}

const withQuery = (url: string | null, queries: readonly string[]): string | null =>
  url === null || queries.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${queries.join('&')}`

const cmdlet = /(?:^|[\s=|(])(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\s([\s\S]{0,60000})/i
const uri = /(?:^|\s)-Uri[ \t:]{1,4}["']?(https?:\/\/[^\s"'`]{1,4000})/i
const firstArgument = /^[ \t]{0,4}["']?(https?:\/\/[^\s"'`]{1,4000})/i
const bodyText = /(?:^|\s)-Body[ \t:]{1,4}(?:"([^"]{0,60000})"|'([^']{0,60000})')/i
const bodyEntry = /-Body[ \t:]{1,4}@\{[^}]{0,2000}?access_token["']?\s{0,4}=\s{0,4}["']([^"']{1,16384})["']/i

/** Its fields are what a table of the program says, so none of them is told here. */
function powerShell(text: string): WrittenRequest | null {
  const call = cmdlet.exec(text)?.[1]
  if (call === undefined) return null
  const found = uri.exec(call) ?? firstArgument.exec(call)
  const method = /(?:^|\s)-(?:Custom)?Method[ \t:]{1,4}["']?([A-Za-z]{3,10})/i.exec(call)?.[1]
  const entry = bodyEntry.exec(call)?.[1]
  const body = bodyText.exec(call)
  const form = entry === undefined ? (body?.[1] ?? body?.[2] ?? '') : `access_token=${entry}`
  const isForm = form !== '' && !/-ContentType[ \t:]{1,4}["']?(?!application\/x-www-form)/i.test(call)
  return {
    method: method?.toUpperCase() ?? 'GET',
    url: found?.[1] === undefined ? null : wholeAddress(found[1]),
    saysScheme: true,
    fields: [],
    form: isForm ? form : null,
    body: form,
    isWhole: false,
  }
}
