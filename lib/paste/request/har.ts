import { saysForm, wholeAddress, type WrittenField, type WrittenRequest } from './written-request'

/** Longest file, in characters, and most of its entries that are looked at. */
const longest = 4_000_000
const mostEntries = 2000

/** The one request of a HAR file, of an entry or of a request in one, whose Authorization holds that token. */
export function harRequest(text: string, token: string): WrittenRequest | null {
  if (!/^\s*[[{]/.test(text) || text.length > longest || !text.includes('"headers"') || token === '') return null
  const found = requestsIn(parsed(text))
    .slice(0, mostEntries)
    .map(asWritten)
    .filter((request) => request?.fields.some(([name, value]) => isAuthorization(name) && value?.includes(token)))
  const [first = null, ...others] = found
  return others.every((other) => other?.url === first?.url && other?.method === first?.method) ? first : null
}

const isAuthorization = (name: string) => name.toLowerCase() === 'authorization'

type Json = Readonly<Record<string, unknown>>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function requestsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value))
    return value.slice(0, mostEntries).flatMap((entry) => requestsIn(isObject(entry) ? entry : null))
  if (!isObject(value)) return []
  if (isObject(value.log)) return requestsIn(value.log.entries)
  if (isObject(value.request)) return [value.request]
  return typeof value.url === 'string' && typeof value.method === 'string' ? [value] : []
}

function asWritten({ url, method, headers, postData }: Json): WrittenRequest | null {
  if (typeof url !== 'string' || typeof method !== 'string' || !Array.isArray(headers)) return null
  const fields = headers.flatMap((header: unknown): WrittenField[] =>
    isObject(header) &&
    typeof header.name === 'string' &&
    typeof header.value === 'string' &&
    !header.name.startsWith(':')
      ? [[header.name, header.value]]
      : [],
  )
  const body = isObject(postData) && typeof postData.text === 'string' ? postData.text : ''
  const type = isObject(postData) && typeof postData.mimeType === 'string' ? postData.mimeType : ''
  const isForm = saysForm(fields) || saysForm([['content-type', type]])
  return {
    method,
    url: wholeAddress(url),
    saysScheme: true,
    fields,
    form: body !== '' && isForm ? body : null,
    body,
    isWhole: true,
  }
}
