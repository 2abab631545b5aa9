import { asWritten } from '../as-written'
import { codeRequest, settingsRequest } from './code'
import { curlRequest } from './curl'
import { harRequest } from './har'
import { otherCommand } from './other-commands'
import { rawRequest } from './raw'
import type { WrittenRequest } from './written-request'

/** Longest text that is read as a request, in characters. A HAR file may be longer. */
const longest = 65_536

/**
 * The one request that a text is; `null` where it is none, or several.
 * @param token found in it: of a file of many requests, the one that carries it is meant
 */
export function requestIn(pasted: string, token: string): WrittenRequest | null {
  const har = harRequest(pasted, token)
  if (har || pasted.length > longest) return har
  const text = asWritten(pasted)
  return curlRequest(text) ?? rawRequest(text) ?? otherCommand(text) ?? codeRequest(text) ?? settingsRequest(text)
}
