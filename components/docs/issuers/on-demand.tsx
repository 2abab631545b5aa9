'use client'
import '../../live/live.css'
import { type ReactNode, useState } from 'react'
import { asWritten } from '@/components/live/choice'
import { loadReportView, type Ran, runExample } from '@/components/live/run'
import { PlaygroundLink } from '@/components/site/playground-link'
import { Button } from '@/components/ui/button'

interface Props {
  readonly scenario: string
  readonly title: string
  readonly story: string
  /** The verdict as it was computed while the site was built. */
  readonly children: ReactNode
}

type Shown = { [Part in keyof Ran]: NonNullable<Ran[Part]> }

/** An example in one line. Its steps are computed, in the page, when somebody asks for them. */
export function OnDemand({ scenario, title, story, children }: Props) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState(false)
  const [open, setOpen] = useState(false)
  const toggle = () => {
    setOpen(!open)
    if (open || shown) return
    Promise.all([runExample(scenario, asWritten, ''), loadReportView()])
      .then(([{ judgement }, ReportView]) => setShown({ judgement, ReportView }))
      .catch(() => setFailed(true))
  }
  return (
    <div className="on-demand" data-example={scenario}>
      <div className="on-demand-line">
        <span>
          <PlaygroundLink fragment={`scenario=${scenario}`}>{title}</PlaygroundLink>
          <span className="on-demand-story">{story}</span>
        </span>
        {children}
        <Button small look="quiet" data-needs-scripts aria-expanded={open} onClick={toggle}>
          {open ? 'Hide' : 'Show'}
          <span className="sr-only"> the steps of “{title}”</span>
        </Button>
      </div>
      {open && shown ? <shown.ReportView judgement={shown.judgement} /> : null}
      {open && failed ? <p role="alert">It could not be computed here. Open it in the playground.</p> : null}
    </div>
  )
}
