import { memo } from 'react'

/** An example as the picker lists it. */
export interface Example {
  readonly id: string
  readonly title: string
  readonly story: string
  /** Title of its shelf. */
  readonly group: string
}

interface ExamplesProps {
  readonly examples: readonly Example[]
  readonly current: string | null
  readonly onOpen: (id: string) => void
}

/** Every example, a choice away. */
export const Examples = memo(function Examples({ examples, current, onOpen }: ExamplesProps) {
  const groups = [...new Set(examples.map((e) => e.group))]
  return (
    <label className="examples">
      <span>Example</span>
      <select
        className="control"
        value={current ?? ''}
        onChange={(event) => event.target.value && onOpen(event.target.value)}
      >
        <option value="">{current === null ? 'changed, or your own' : 'choose…'}</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {examples.flatMap(({ id, title, group: own }) =>
              own === group
                ? [
                    <option key={id} value={id}>
                      {title}
                    </option>,
                  ]
                : [],
            )}
          </optgroup>
        ))}
      </select>
    </label>
  )
})
