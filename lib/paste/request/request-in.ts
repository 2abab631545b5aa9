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
  const text = bare(asWritten(pasted))
  return curlRequest(text) ?? rawRequest(text) ?? otherCommand(text) ?? codeRequest(text) ?? settingsRequest(text)
}

const fence = /^\s*```[a-z]{0,20}[ \t]*\r?\n([\s\S]*?)\r?\n?[ \t]*```\s*$/
const comments = /^(?:\s|#[ !][^\n]*\n)+/
/** A prompt, the variables of one command, and who runs it. */
const before =
  /^(?:[^\n"'`]{0,80}[$>#%][ \t]{1,4})?(?:[A-Z_]{1,40}=[^\s"'`]{0,200}[ \t]{1,4}|(?:sudo|time)[ \t]{1,4}){0,4}(?=(?:curl(?:\.exe)?|wget|https?|xhs?|irm|iwr)[ \t])/

/** Without what a page or a terminal shows in front of a command, and around it. */
function bare(text: string): string {
  const inner = (fence.exec(text)?.[1] ?? text).trimStart()
  const command = inner.replace(before, '')
  // After that: the prompt of root is how a comment begins.
  return command === inner ? inner.replace(comments, '').replace(before, '') : command
}
