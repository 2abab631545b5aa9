import './small-rail.css'
import type { MarkData } from './card-data'

/** The rail in one line: how far the token came. The stamp says it in words. */
export function SmallRail({ marks }: { readonly marks: readonly MarkData[] }) {
  return (
    <div className="small-rail" aria-hidden="true">
      {marks.slice(0, 14).map(({ status, reached, decides, hole }, i) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of one card never change places
          key={i}
          data-status={status}
          data-reached={reached}
          data-decides={decides || undefined}
          data-hole={hole || undefined}
        />
      ))}
    </div>
  )
}
