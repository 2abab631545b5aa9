import type { ComponentProps } from 'react'

/** A table that scrolls sideways on its own, and can be reached by keyboard to do so. `data-sticky`: its first column stays. `data-even`: its columns are as wide as in other tables of the page. `data-cards`: on a phone each row is a card, and each cell says which column it is (`data-column`). */
export function Table({
  label = 'Table',
  ...rest
}: ComponentProps<'table'> & {
  label?: string
  'data-matrix'?: boolean
  'data-sticky'?: boolean
  'data-even'?: boolean
  'data-shapes'?: boolean
  'data-cards'?: boolean | 'true'
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" className="doc-scroll" tabIndex={0} aria-label={label}>
      <table className="doc-table" {...rest} />
    </div>
  )
}
