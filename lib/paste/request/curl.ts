import { shellWords, type Word } from './shell-words'
import { saysForm, wholeAddress, withoutOws, type WrittenField, type WrittenRequest } from './written-request'

/** Options with an argument, of one letter and of several. */
const shortWithArgument = 'XHdubcAeoxFmETwKDryYzCQtU'
const longWithArgument =
  /^(?:request|header|data(?:-raw|-binary|-urlencode|-ascii)?|json|form(?:-string)?|user|cookie|cookie-jar|user-agent|referer|output|proxy|max-time|connect-timeout|cert|key|cacert|capath|write-out|url|url-query|oauth2-bearer|upload-file|resolve|connect-to|retry|retry-delay|ciphers|config|dump-header|interface|range|proxy-user|proxy-header|aws-sigv4|limit-rate|max-redirs|noproxy|unix-socket|tls-max|socks5|socks5-hostname)$/
const longNames: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  u: 'user',
  F: 'form',
  T: 'upload-file',
  G: 'get',
  I: 'head',
}

type Option = readonly [name: string, argument: Word]

/** A command of curl, as curl sends it. */
export function curlRequest(text: string): WrittenRequest | null {
  const [, command] = /^[$>%# \t]{0,4}curl(?:\.exe)?\s([\s\S]*)$/.exec(text.trim()) ?? []
  if (command === undefined) return null
  const { options, addresses } = parted(shellWords(command))
  const all = (name: string) => options.flatMap(([other, argument]) => (other === name ? [argument] : []))
  const method = all('request').at(-1)
  const data = options.filter(([name]) => /^data/.test(name)).map(([, argument]) => argument.text)
  const json = all('json').length > 0
  const fields = fieldsOf(options)
  const asQuery = all('get').length > 0
  const isForm = data.length > 0 && !asQuery && !json && !says(fields, 'content-type')
  const url = addressOf([...all('url'), ...addresses], asQuery ? data : [])
  return {
    method: method ? (method.isKnown ? method.text : null) : usualMethod(all, data.length > 0 && !asQuery),
    url,
    saysScheme: true,
    fields,
    form: isForm || (!asQuery && saysForm(fields) && data.length > 0) ? data.join('&') : null,
    body: [...(asQuery ? [] : data), ...all('json').map((w) => w.text), ...all('form').map((w) => w.text)].join('&'),
    isWhole: true,
  }
}

function usualMethod(all: (name: string) => readonly Word[], hasData: boolean): string {
  if (all('head').length > 0) return 'HEAD'
  if (all('upload-file').length > 0) return 'PUT'
  return hasData || all('json').length > 0 || all('form').length > 0 ? 'POST' : 'GET'
}

const says = (fields: readonly WrittenField[], name: string) => fields.some(([other]) => other.toLowerCase() === name)

/** Fields that were given, and the one of credentials that curl makes where none was. */
function fieldsOf(options: readonly Option[]): readonly WrittenField[] {
  const given = options.flatMap(([name, { text, isKnown }]): WrittenField[] => {
    const [, field, value = ''] = name === 'header' ? (/^([^:\s]{1,80}):([\s\S]*)$/.exec(text) ?? []) : []
    // Without a value the field is left out.
    return field === undefined || value.trim() === '' ? [] : [[field, isKnown ? withoutOws(value) : null]]
  })
  const bearer = options.findLast(([name]) => name === 'oauth2-bearer')?.[1]
  return bearer && !says(given, 'authorization')
    ? [...given, ['Authorization', bearer.isKnown ? `Bearer ${bearer.text}` : null]]
    : given
}

function addressOf(words: readonly Word[], query: readonly string[]): string | null {
  const [only, ...more] = words.filter(({ text }) => text !== '')
  if (!only?.isKnown || more.length > 0) return null
  // Where none is said, curl takes http.
  const url = wholeAddress(/^[\w.-]+(?::\d+)?(?:[/?#]|$)/.test(only.text) ? `http://${only.text}` : only.text)
  return url === null || query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`
}

function parted(words: readonly Word[]): { readonly options: readonly Option[]; readonly addresses: readonly Word[] } {
  const options: Option[] = []
  const addresses: Word[] = []
  const none: Word = { text: '', isKnown: true }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? none
    const { text, isKnown } = word
    if (text.startsWith('--')) {
      const [, name = '', given] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(text) ?? []
      if (given !== undefined) options.push([name, { text: given, isKnown }])
      else options.push([name, longWithArgument.test(name) ? (words[++i] ?? none) : none])
    } else if (/^-[A-Za-z]/.test(text)) {
      const at = [...text].findIndex((letter, n) => n > 0 && shortWithArgument.includes(letter))
      const flags = at < 0 ? text.slice(1) : text.slice(1, at)
      for (const flag of flags) options.push([longNames[flag] ?? flag, none])
      if (at < 0) continue
      const letter = text.charAt(at)
      const rest = text.slice(at + 1)
      options.push([longNames[letter] ?? letter, rest === '' ? (words[++i] ?? none) : { text: rest, isKnown }])
    } else addresses.push(word)
  }
  return { options, addresses }
}
