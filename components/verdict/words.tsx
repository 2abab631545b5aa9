/** An address or `name=address`, without the punctuation that ends the sentence. */
const value = /((?:[a-z_]+=)?https?:\/\/[^\s,;]*[^\s,;.:?!)])/u

/** A sentence of the pipeline; the addresses in it are set as values. */
export function Words({ text }: { readonly text: string }) {
  return text.split(value).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <code key={i} className="mono">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
