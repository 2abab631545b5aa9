import './small-rail.css'
import type { CSSProperties } from 'react'
import { marksIn, runsOf } from './marks'

/** The rail in one line: how far the token came. The stamp says it in words. Marks that are alike are one element. */
export function SmallRail({ marks }: { readonly marks: string }) {
  return (
    <div className="small-rail" aria-hidden="true">
      {runsOf(marksIn(marks)).map(({ mark: { status, reached, decides, hole }, length, at }) => (
        <i
          key={at}
          // Most have passed and were reached: those need no words.
          data-status={status === 'pass' ? undefined : status}
          data-reached={reached ? undefined : false}
          data-decides={decides || undefined}
          data-hole={hole || undefined}
          // Several in one: the sheet draws as many.
          style={length > 1 ? ({ '--run': length } as CSSProperties) : undefined}
        />
      ))}
    </div>
  )
}
