import './small-rail.css'
import { marksIn } from './marks'

/** The rail in one line: how far the token came. The stamp says it in words. */
export function SmallRail({ marks }: { readonly marks: string }) {
  return (
    <div className="small-rail" aria-hidden="true">
      {marksIn(marks).map(({ status, reached, decides, hole }, i) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of one card never change places
          key={i}
          // Most have passed and were reached: those need no words.
          data-status={status === 'pass' ? undefined : status}
          data-reached={reached ? undefined : false}
          data-decides={decides || undefined}
          data-hole={hole || undefined}
        />
      ))}
    </div>
  )
}
