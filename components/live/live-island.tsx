'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ExampleAudience, ExampleChange } from '@/lib/judge/example'
import { spoken } from '@/lib/judge/words'
import { Chip, Chips } from '../ui/chip'
import { asWritten, audienceLabels } from './choice'
import { loadRecipes, type Ran, runExample } from './run'
import { useNear } from './use-near'
import { whileNewest } from '../ui/while-newest'

interface Props {
  readonly scenario: string
  /** Digest of the judgement that `children` shows. */
  readonly written: string
  readonly own: string
  readonly servers: readonly { readonly id: string; readonly label: string }[]
  readonly editable: boolean
  readonly open: boolean
  /** The report as it was computed while the site was built. */
  readonly children: ReactNode
}

/** Lets a reader change an example and runs the pipeline again, in the page. */
export function LiveIsland({ scenario, written, own, servers, editable, open, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [choice, setChoice] = useState(asWritten)
  const [touched, setTouched] = useState(false)
  const near = useNear(frame)
  const { shown, failed } = useRun({ scenario, written }, choice, near || touched)
  const change = (part: Partial<ExampleChange>) => {
    setTouched(true)
    setChoice((before) => ({ ...before, ...part }))
  }
  return (
    <div ref={frame} data-live={shown ? 'true' : 'false'}>
      <Controls own={own} servers={servers} editable={editable} choice={choice} change={change} />
      {shown?.ReportView ? <shown.ReportView judgement={shown.judgement} open={open} /> : children}
      <p className="live-origin">
        {failed
          ? 'Could not be computed here; this is the result from the build'
          : shown
            ? 'Computed in your browser'
            : 'Computed when this page was built'}
      </p>
      <p role="status" className="sr-only">
        {touched && shown ? spoken(shown.judgement.summary) : ''}
      </p>
    </div>
  )
}

/** The report for a choice; the newest choice wins. */
function useRun(
  { scenario, written }: Pick<Props, 'scenario' | 'written'>,
  choice: ExampleChange,
  wanted: boolean,
): { shown: Ran | null; failed: boolean } {
  const [shown, setShown] = useState<Ran | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!wanted) return
    return whileNewest(
      runExample(scenario, choice, written),
      (ran) => {
        setShown(ran)
        setFailed(false)
      },
      () => setFailed(true),
    )
  }, [scenario, written, choice, wanted])
  return { shown, failed }
}

/** Whoever comes to the controls is about to need what makes other tokens. */
const comes = () => {
  loadRecipes().catch(() => {}) // asked for again, and answered for, with the change itself
}

interface ControlsProps extends Pick<Props, 'own' | 'servers' | 'editable'> {
  readonly choice: ExampleChange
  readonly change: (part: Partial<ExampleChange>) => void
}

function Controls({ own, servers, editable, choice, change }: ControlsProps) {
  const id = useId()
  return (
    <fieldset
      aria-label="Change the example"
      className="live-controls"
      data-needs-scripts
      onPointerEnter={comes}
      onFocus={comes}
    >
      <label htmlFor={id}>Ask</label>
      <select
        id={id}
        className="control live-select"
        value={choice.server ?? ''}
        onChange={(e) => change({ server: e.target.value || null })}
      >
        <option value="">{own}</option>
        {servers.map((server) => (
          <option key={server.id} value={server.id}>
            {server.label}
          </option>
        ))}
      </select>
      {editable ? <TokenControls choice={choice} change={change} /> : null}
    </fieldset>
  )
}

function TokenControls({ choice, change }: Pick<ControlsProps, 'choice' | 'change'>) {
  const audiences = Object.entries(audienceLabels) as [ExampleAudience, string][]
  const id = useId()
  return (
    <>
      <span id={id}>Token for</span>
      <Chips labelledBy={id}>
        {audiences.map(([audience, label]) => (
          <Chip key={audience} on={choice.audience === audience} onClick={() => change({ audience })}>
            {label}
          </Chip>
        ))}
        <Chip on={choice.expired} onClick={() => change({ expired: !choice.expired })}>
          expired
        </Chip>
      </Chips>
    </>
  )
}
