import { Fragment } from 'react'

const date = /(\d{4}-\d{2}(?:-\d{2})?)/

/** A text in which no date is broken into two lines. */
export const Dated = ({ text }: { readonly text: string }) =>
  text.split(date).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
    at % 2 === 1 ? <time key={at}>{part}</time> : <Fragment key={at}>{part}</Fragment>,
  )
