import type { Style } from '@/lib/command/text'
import type { Machine } from '@/lib/command/world'
import { readText, textOf } from './files'

/** Colours and wrapping are for terminals, and colours only where nobody has asked for none (no-color.org). */
export function styleFor(stream: NodeJS.WriteStream, noColor: boolean): Style {
  const { NO_COLOR, TERM } = process.env
  const isTerminal = stream.isTTY === true
  return {
    columns: isTerminal ? Math.min(100, Math.max(40, stream.columns || 80)) : null,
    colours: isTerminal && !noColor && !NO_COLOR && TERM !== 'dumb',
  }
}

export const machineFor = (style: Style): Machine => ({
  style,
  now: () => Math.floor(Date.now() / 1000),
  read: readText,
  drill: async (args, signal) => (await import('./drill')).drillReport(args, signal),
  async input() {
    if (!process.stdin.isTTY) return textOf(process.stdin, 'Standard input')
    return {
      says: 'This reads a token from standard input, and nothing is piped in. Type `deputy-lab explain < token.txt`, or name a file with --token-file FILE. `deputy-lab explain --help` says more.',
    }
  },
})
