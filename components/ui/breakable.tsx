import { Fragment } from 'react'

/** After these, an address may go on in the next line. */
const seams = /(?<=[/.?&=-])(?![/.?&=_-])/

/** Names such as `invalid_token` stay whole; longer ones may break within as well. */
const longestWhole = 24
const innerSeams = /(?<=_)(?!_)/

/** An address has fewer. A text with more is drawn in one piece, so that nodes are not as many as its characters. */
const mostParts = 60

export function partsOf(text: string): readonly string[] {
  const parts = text.split(seams).flatMap((part) => (part.length > longestWhole ? part.split(innerSeams) : [part]))
  return parts.length > mostParts ? [text] : parts
}

/**
 * A value that breaks between its parts and, only where a part is longer than a line, inside one. `<wbr>` is no
 * character: selecting and copying gives exactly the value.
 */
export function Breakable({ text }: { readonly text: string }) {
  return partsOf(text).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    <Fragment key={i}>
      {i > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ))
}
