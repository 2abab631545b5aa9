import { Fragment } from 'react'

/** A message as it is printed; what is filled in is set apart. */
export function ErrorWords({ text }: { readonly text: string }) {
  return (
    <code>
      {text.split('…').map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a fixed text
        <Fragment key={at}>
          {at > 0 ? <i>…</i> : null}
          {piece}
        </Fragment>
      ))}
    </code>
  )
}
