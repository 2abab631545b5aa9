import { askable } from './addresses'
import type { Question } from './message'

/** What an MCP client sends first: any request will do, for it carries no token. */
const probe = '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}'

/** Most commands that are shown at once. */
const mostCommands = 3

/**
 * The questions as commands of curl, for a POSIX shell. Each prints header and body, and then the address, by
 * which its output is told from the others' when it is pasted back. Addresses are those that `askable` lets pass.
 */
export function commandsFor(questions: readonly Question[]): readonly string[] {
  return questions.slice(0, mostCommands).flatMap(({ url, purpose }) => {
    const address = url === null ? null : askable(url)
    return address && 'url' in address ? [commandFor(address.url, purpose === 'challenge')] : []
  })
}

function commandFor(url: string, isProbe: boolean): string {
  const parts = [
    `curl -sSg -D - -m 20 ${quoted(url)}`,
    ...(isProbe
      ? ["-H 'Content-Type: application/json' -H 'Accept: application/json, text/event-stream'", `-d ${quoted(probe)}`]
      : []),
    "-w '\\nAsked: %{url_effective}\\n'",
  ]
  return parts.join(' \\\n  ')
}

/** A quote ends the quoted text, stands alone, and begins another. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
