import { type ComponentPropsWithRef, useState } from 'react'

interface LineInputProps extends Omit<ComponentPropsWithRef<'input'>, 'maxLength' | 'onChange' | 'onPaste'> {
  /** Characters; more is cut off, and that is said. */
  readonly longest?: number
  readonly onText: (text: string) => void
}

/** No address is longer (the bound of links, too). */
const longestAddress = 4096

/** One line of text with a bound, so that a file pasted by mistake is not drawn and judged with every key. */
export function LineInput({ longest = longestAddress, onText, ...control }: LineInputProps) {
  const [cut, setCut] = useState(false)
  return (
    <>
      <input
        spellCheck={false}
        {...control}
        maxLength={longest}
        onPaste={({ clipboardData }) => setCut(clipboardData.getData('text/plain').length > longest)}
        onChange={({ target: { value } }) => {
          if (value.length < longest) setCut(false)
          onText(value)
        }}
      />
      {cut ? (
        <span role="status" className="field-error">
          What was pasted is longer than {longest.toLocaleString('en')} characters; the rest is left out.
        </span>
      ) : null}
    </>
  )
}
