import { Breakable } from '../ui/breakable'
import { splitValues } from './values'

/** Sentences hold values that somebody else wrote; beyond this nobody reads on. */
const most = 800

/** A sentence of the pipeline; the addresses in it are set as values. */
export function Words({ text }: { readonly text: string }) {
  const shown = text.length > most ? `${text.slice(0, most)}…` : text
  return splitValues(shown).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <code key={i} className="mono">
        <Breakable text={part} />
      </code>
    ) : (
      part
    ),
  )
}
