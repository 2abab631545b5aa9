import { requestIn } from './request/request-in'

/**
 * Which whole address a pasted request was sent to, without its query; `null` where the text is no request, or says none.
 * Never throws.
 * @param token found in it
 */
export function addressAsked(pasted: string, token: string): string | null {
  const url = requestIn(pasted, token)?.url ?? null
  return url === null || url.startsWith('/') ? null : (url.split('?', 1)[0] ?? null)
}
