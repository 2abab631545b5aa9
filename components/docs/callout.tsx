import type { ReactNode } from 'react'

const kinds = {
  learn: { label: 'What you will learn', tone: 'border-accent' },
  note: { label: 'Note', tone: 'border-line2' },
  danger: { label: 'Careful', tone: 'border-no' },
  recap: { label: 'In short', tone: 'border-ok' },
} as const

/** A passage set apart from the running text. Its label says why. */
export function Callout({ kind, title, children }: { kind: keyof typeof kinds; title?: string; children: ReactNode }) {
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!found) throw new TypeError(`<Callout kind="${kind}">: there is no such kind`)
  return (
    <aside aria-label={title ?? found.label} className={`callout border-l-3 bg-sheet px-5 py-4 ${found.tone}`}>
      <p className="mb-1 text-md font-semibold text-soft">{title ?? found.label}</p>
      {children}
    </aside>
  )
}
