import { targets } from '@/lib/export'
import type { Target } from '@/lib/export/target'

interface TargetListProps {
  readonly current: Target
  readonly onChoose: (target: Target) => void
}

const groups = [...new Set(targets.map(({ group }) => group))].map((title) => ({
  title,
  members: targets.filter(({ group }) => group === title),
}))
const byId = (id: string) => targets.find((target) => target.id === id)

/** What a case can be taken away as: a list beside the text, or one field above it on a narrow screen. */
export function TargetList({ current, onChoose }: TargetListProps) {
  const choose = (id: string) => {
    const target = byId(id)
    if (target) onChoose(target)
  }
  return (
    <>
      <div className="export-targets">
        {groups.map(({ title, members }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {members.map((target) => (
              <label key={target.id}>
                <input
                  type="radio"
                  name="export-target"
                  value={target.id}
                  checked={target === current}
                  data-first-focus={target === current ? true : undefined}
                  onChange={() => choose(target.id)}
                />
                <span>{target.title}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <select
        className="control export-select"
        aria-label="Export as"
        value={current.id}
        onChange={(event) => choose(event.target.value)}
      >
        {groups.map(({ title, members }) => (
          <optgroup key={title} label={title}>
            {members.map(({ id, title: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  )
}
