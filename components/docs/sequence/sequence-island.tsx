'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Sent } from '@/content/replay-story'
import { LaneNames, MessageRow } from '../attack-lanes'
import { BillingChecks } from './billing-checks'
import { MessageContent, type ShownToken } from './message-content'
import type { Outcome } from './outcome'
import { type Carried, lanes, told } from './story'
import { useOutcome } from './use-outcome'

interface Props {
  /** What billing said to the careless setup when the site was built. */
  readonly written: Outcome
  readonly tokens: Readonly<Record<Sent, Readonly<Record<Carried, ShownToken>>>>
}

const last = told.length

/** One message at a time is open: the buttons, the arrow keys or a click say which. */
export function SequenceIsland({ written, tokens }: Props) {
  const frame = useRef<HTMLElement>(null)
  const { setup, change, outcome, origin } = useOutcome(frame, written)
  const [step, setStep] = useState(0)
  const [folded, setFolded] = useState(false)
  const [moved, setMoved] = useState(false)
  const go = (to: number) => {
    setStep(Math.max(0, Math.min(last, to)))
    setFolded(false)
    setMoved(true)
  }
  const messages = [...told, answerOf(outcome)]
  const open = messages[step]

  useEffect(() => {
    if (moved && step >= 0) frame.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' })
  }, [step, moved])

  return (
    <figure ref={frame} className="attack sequence" data-lanes={lanes.length} data-sequence={origin}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      <div role="group" aria-label="The replay, step by step" onKeyDown={byArrows(step, go)}>
        <div className="sequence-steps" data-needs-scripts>
          <Button small onClick={() => go(step - 1)} aria-disabled={step === 0}>
            Previous
          </Button>
          <Button small onClick={() => go(step + 1)} aria-disabled={step === last}>
            Next
          </Button>
          <span className="sequence-count">
            Message {step + 1} of {last + 1}
          </span>
        </div>
        <LaneNames lanes={lanes} />
        <ol className="attack-messages" aria-label="What happens, in order">
          {messages.map((message, at) => (
            <MessageRow
              key={message.from * 10 + message.to}
              number={at + 1}
              message={{ ...message, carries: message.carries && audienceOf(tokens[setup.sent][message.carries]) }}
              lanes={lanes}
              place={at === step ? 'current' : at < step ? 'past' : 'ahead'}
            >
              <details className="sequence-open" open={at === step && !folded}>
                {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
                <summary
                  onClick={(event) => {
                    event.preventDefault()
                    if (at === step) setFolded(!folded)
                    else go(at)
                  }}
                >
                  {at === last ? 'Billing’s answer' : 'What travels'}
                  <span className="sr-only"> in message {at + 1}</span>
                </summary>
                <MessageContent
                  http={message.http}
                  note={message.note}
                  token={message.carries && tokens[setup.sent][message.carries]}
                />
              </details>
            </MessageRow>
          ))}
        </ol>
      </div>
      <BillingChecks setup={setup} outcome={outcome} change={change} />
      <figcaption className="attack-caption">
        The replay: one token, five parties.{' '}
        {origin === 'browser' ? 'Judged in your browser' : 'Judged when this page was built'}, by the code of the
        playground.
      </figcaption>
      <p role="status" className="sr-only">
        {moved && open ? `Message ${step + 1}: ${lanes[open.from]?.name} to ${lanes[open.to]?.name}: ${open.text}` : ''}
      </p>
    </figure>
  )
}

/** Billing's answer, as the last message of the story. */
const answerOf = ({ accepted, status, phrase, http, sentence }: Outcome) => ({
  from: 4,
  to: 3,
  text: accepted ? `${status} ${phrase}: the attacker is Alice now` : `${status} ${phrase}: refused`,
  tone: accepted ? ('attack' as const) : ('stopped' as const),
  carries: undefined,
  http,
  note: sentence,
})

const audienceOf = ({ claims }: ShownToken) => `aud: ${String(claims.aud).replace(/^https:\/\/(\w+)\..*/, '$1')}`

const keys: Readonly<Record<string, (step: number) => number>> = {
  ArrowRight: (step) => step + 1,
  ArrowLeft: (step) => step - 1,
  Home: () => 0,
  End: () => last,
}

const byArrows = (step: number, go: (to: number) => void) => (event: KeyboardEvent) => {
  const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
  if (!to) return
  event.preventDefault()
  go(to(step))
}
